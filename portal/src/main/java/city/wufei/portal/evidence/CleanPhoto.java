package city.wufei.portal.evidence;

/** A photo's bytes without metadata, and which way up it is to be shown. */
record CleanPhoto(byte[] bytes, Orientation orientation) {}
