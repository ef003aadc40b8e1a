package city.wufei.appapi.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Searches the sorting catalogue over HTTP, beside a Netty server that answers the same bytes without looking for them. */
final class SearchBench {

    /** As residents type: names, other names, beginnings, pinyin, initials, near misses and what nobody knows. */
    static final List<String> QUERIES = List.of(
            "大骨头",
            "烟头",
            "电池",
            "干电池",
            "奶茶",
            "过期药",
            "dianchi",
            "gdc",
            "快递",
            "外卖盒",
            "猫砂",
            "尿不湿",
            "湿纸巾",
            "充电宝",
            "口红",
            "小龙虾壳",
            "yashua",
            "灯管",
            "旧衣服",
            "玻璃瓶",
            "油漆桶",
            "茶叶渣",
            "不存在的东西",
            "plastic bottle");

    private SearchBench() {}

    static void run(Subject subject, Rounds rounds) throws Exception {
        var paths = QUERIES.stream()
                .map(query -> "/v1/districts/" + Subject.DISTRICT + "/sorting/search?limit=10&q="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .toList();
        try (var raw = new RawServer(answers(subject.port(), paths))) {
            var both = rounds.run(
                    time -> Load.run("raw Netty, the same bytes", time, number -> new Searcher(raw.port(), paths)),
                    time -> Load.run("citizen API", time, number -> new Searcher(subject.port(), paths)));
            var title = "search: GET /v1/districts/%s/sorting/search, %d queries, %d connections, %s"
                    .formatted(Subject.DISTRICT, paths.size(), Load.workers(), rounds);
            Table.print(System.out, title, both.ceiling(), both.subject());
        }
    }

    private static Map<String, byte[]> answers(int port, List<String> paths) throws IOException {
        var answers = new HashMap<String, byte[]>();
        try (var connection = new HttpConnection(port)) {
            for (var path : paths) {
                answers.put(path, connection.exchange(get(path)));
            }
        }
        return answers;
    }

    private static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static final class Searcher implements Load.Worker {

        private final HttpConnection connection;
        private final List<byte[]> requests;
        private int next;

        Searcher(int port, List<String> paths) throws IOException {
            connection = new HttpConnection(port);
            requests = paths.stream().map(SearchBench::get).toList();
        }

        @Override
        public boolean work() throws IOException {
            var answer = connection.exchange(requests.get(next++ % requests.size()));
            return HttpConnection.status(answer) == 200;
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
