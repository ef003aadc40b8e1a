-- Why: whether a session was ended by its person or by an administrator, for the sentence on the login page. NULL: by its person, or by
-- an instance of the version before.
-- 10 million rows: a nullable column at the end is added without copying the table (MySQL 8, MariaDB, TiDB: instant).
ALTER TABLE login_session ADD COLUMN ended_by VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
