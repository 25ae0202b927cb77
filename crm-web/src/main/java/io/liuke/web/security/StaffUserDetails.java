package io.liuke.web.security;

import io.liuke.staff.StaffDirectory;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

@Service
class StaffUserDetails implements UserDetailsService {

    private final StaffDirectory directory;

    StaffUserDetails(StaffDirectory directory) {
        this.directory = directory;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return directory
                .credentials(login.strip())
                .map(LiukeUser::of)
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    }
}
