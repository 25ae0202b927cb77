package archfixture;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

public class TellsObjects {

    public record ByObject(PublicEntity entity) {}

    public static class NoRecord {}

    public static class Teller {
        void tell(ApplicationEventPublisher events, PublicEntity entity) {
            events.publishEvent(new ByObject(entity));
        }
    }

    public static class Listener {
        @EventListener
        void on(NoRecord event) {
            event.hashCode();
        }
    }
}
