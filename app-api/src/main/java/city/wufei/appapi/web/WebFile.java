package city.wufei.appapi.web;

/** A file as it goes to the browser. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and the bytes go to the network as they are
record WebFile(byte[] bytes, String type, String tag) {}
