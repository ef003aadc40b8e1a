package city.wufei.portal.place;

import city.wufei.content.district.Position;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A district's places on a plane, without a map below: equirectangular, which is right to a hundredth in a district.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param metresOfHundred how many metres a hundred units are
 */
record PlaceMap(List<Point> points, List<Label> labels, int width, int height, long metresOfHundred) {
    private static final int WIDTH = 900;
    private static final int MARGIN = 60;
    private static final int LABEL_ABOVE = 14;
    private static final int TALLEST = 1100;
    private static final double METRES_OF_A_DEGREE = 111_195;

    /** A hamlet's points are not blown up over the whole drawing. */
    private static final double LEAST_DEGREES = 0.01;

    /** A place where it stands in the drawing. */
    record Point(PlaceRow row, int x, int y) {}

    /** The name of a subdistrict, above its places. */
    record Label(String name, int x, int y) {}

    private record Frame(double west, double north, double scale, double narrowing) {
        int x(Position position) {
            return (int) Math.round(MARGIN + (position.lng() - west) * narrowing * scale);
        }

        int y(Position position) {
            return (int) Math.round(MARGIN + (north - position.lat()) * scale);
        }
    }

    /** Draws the places; an empty list gives an empty drawing. */
    static PlaceMap of(List<PlaceRow> rows) {
        if (rows.isEmpty()) {
            return new PlaceMap(List.of(), List.of(), WIDTH, MARGIN, 0);
        }
        var south = least(rows, Position::lat);
        var north = -least(rows, position -> -position.lat());
        var west = least(rows, Position::lng);
        var east = -least(rows, position -> -position.lng());
        var narrowing = Math.cos(Math.toRadians((south + north) / 2));
        var wide = Math.max((east - west) * narrowing, LEAST_DEGREES);
        var tall = Math.max(north - south, LEAST_DEGREES);
        var scale = Math.min((WIDTH - 2.0 * MARGIN) / wide, (TALLEST - 2.0 * MARGIN) / tall);
        var frame = new Frame(west, north, scale, narrowing);
        return new PlaceMap(
                points(rows, frame),
                labels(rows, frame),
                WIDTH,
                (int) Math.round(tall * scale) + 2 * MARGIN,
                Math.round(100 / scale * METRES_OF_A_DEGREE));
    }

    private static List<Point> points(List<PlaceRow> rows, Frame frame) {
        return rows.stream()
                .map(row -> new Point(
                        row,
                        frame.x(row.place().position()),
                        frame.y(row.place().position())))
                .toList();
    }

    private static List<Label> labels(List<PlaceRow> rows, Frame frame) {
        return rows.stream().collect(Collectors.groupingBy(PlaceRow::subdistrict)).entrySet().stream()
                .map(each -> label(each.getKey(), each.getValue(), frame))
                .sorted(Comparator.comparing(Label::name))
                .toList();
    }

    /** Above the northernmost point, where it covers none of its own. */
    private static Label label(String name, List<PlaceRow> rows, Frame frame) {
        var top = rows.stream()
                .mapToInt(row -> frame.y(row.place().position()))
                .min()
                .orElse(0);
        return new Label(name, middle(rows, frame::x), top - LABEL_ABOVE);
    }

    private static int middle(List<PlaceRow> rows, ToDoubleFunction<Position> at) {
        return (int) Math.round(rows.stream()
                .map(row -> row.place().position())
                .mapToDouble(at)
                .average()
                .orElse(0));
    }

    private static double least(List<PlaceRow> rows, ToDoubleFunction<Position> of) {
        return rows.stream()
                .map(row -> row.place().position())
                .mapToDouble(of)
                .min()
                .orElse(0);
    }
}
