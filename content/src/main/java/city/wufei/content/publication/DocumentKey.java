package city.wufei.content.publication;

/** What all versions of a document share. */
record DocumentKey(Kind kind, String district, String id) {}
