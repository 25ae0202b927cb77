package archfixture;

import java.util.List;

public class WideConstructor {

    final List<Object> all;

    WideConstructor(Object a, Object b, Object c, Object d, Object e, Object f, Object g) {
        this.all = List.of(a, b, c, d, e, f, g);
    }
}
