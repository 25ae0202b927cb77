package archfixture;

import java.sql.Connection;
import java.sql.SQLException;

public class PreparesStatement {

    void run(Connection connection) throws SQLException {
        connection.prepareStatement("select 1").close();
    }
}
