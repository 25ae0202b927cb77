package archfixture;

import org.springframework.beans.factory.annotation.Autowired;

public class FieldInjected {

    @Autowired
    private Object dependency;

    Object dependency() {
        return dependency;
    }
}
