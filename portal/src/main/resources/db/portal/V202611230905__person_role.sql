-- Which roles a person holds. A few rows for each person, read with every request by the primary key; on 10 million rows it stays that.
CREATE TABLE person_role (
  person_id BIGINT NOT NULL,
  role VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (person_id, role),
  KEY person_role_role (role, person_id)
);
