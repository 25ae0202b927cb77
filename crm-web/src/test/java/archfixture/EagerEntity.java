package archfixture;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Each load makes it anew, as if somebody had created it. */
@Entity
public class EagerEntity {

    @Id
    private long id;

    protected EagerEntity() {
        this(created());
    }

    EagerEntity(long id) {
        this.id = id;
    }

    private static long created() {
        return 1;
    }
}
