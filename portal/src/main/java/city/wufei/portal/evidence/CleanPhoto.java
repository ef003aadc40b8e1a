package city.wufei.portal.evidence;

/** A photo's bytes without metadata, and which way up it is to be shown. */
@SuppressWarnings("ArrayRecordComponent") // a file on its way to the disk: never compared, never changed
record CleanPhoto(byte[] bytes, Orientation orientation) {}
