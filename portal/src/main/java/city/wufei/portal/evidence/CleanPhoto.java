package city.wufei.portal.evidence;

/**
 * A photo's bytes without metadata, and which way up it is to be shown.
 *
 * @param scans how often its data run over the picture; of several a decoder keeps the whole picture, of one a few rows
 */
@SuppressWarnings("ArrayRecordComponent") // a file on its way to the disk: never compared, never changed
record CleanPhoto(byte[] bytes, Orientation orientation, int scans) {}
