package archfixture;

public class ConsoleWriter {

    void write() {
        System.out.println("nobody reads this");
    }
}
