package belieffirst.database;

import belieffirst.database.folder.DatabaseLogin;

/** The database that the product runs on, with the logins of its owner and of the product. */
sealed interface Database permits EmbeddedDatabase, ServerDatabase {

    /** Who owns the tables and migrates; no superuser. */
    DatabaseLogin owner();

    /** The product's own way in: owns nothing, and sees no row before it says who asks. */
    DatabaseLogin app();

    /** The product's way into a copy of this database at another address, which a setting names. */
    DatabaseLogin beside(String setting, String address);

    /** The role that the product's login has in the database. */
    String appRole();
}
