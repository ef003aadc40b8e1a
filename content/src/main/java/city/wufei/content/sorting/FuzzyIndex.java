package city.wufei.content.sorting;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Names by the words and pairs of characters in them, in memory. Lucene proposes the candidates; how sure each is, is then
 * said by {@link Likeness}, because a search score is no probability.
 */
final class FuzzyIndex {
    private static final String WORD = "word";
    private static final String PAIR = "pair";
    private static final int CANDIDATES = 48;
    private static final float WORD_BOOST = 2;

    private final List<Name> names;
    private final IndexSearcher searcher;

    /** A name that may be meant. */
    record Guess(Name name, double confidence) {}

    private FuzzyIndex(List<Name> names, IndexSearcher searcher) {
        this.names = names;
        this.searcher = searcher;
    }

    static FuzzyIndex of(List<Name> names) {
        try {
            Directory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
                Tokenizer tokenizer = new HMMChineseTokenizer();
                for (Name name : names) {
                    writer.addDocument(document(name.form(), tokenizer));
                }
                // One segment, so that the number of a document is the place of its name in the list.
                writer.forceMerge(1);
            }
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setQueryCache(null);
            return new FuzzyIndex(List.copyOf(names), searcher);
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot fail to be written", e);
        }
    }

    /** Names that are like this form, surely enough to be shown. */
    List<Guess> search(String form) {
        if (form.length() < 2) {
            return List.of();
        }
        try {
            List<Guess> guesses = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query(form), candidates()).scoreDocs) {
                Name name = names.get(found.doc);
                double confidence = Likeness.confidence(form, name.form());
                if (confidence >= Likeness.ENOUGH) {
                    guesses.add(new Guess(name, confidence));
                }
            }
            return guesses;
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot fail to be read", e);
        }
    }

    /** The best, and nothing of how many there are besides; it remembers what it collected, so each search has its own. */
    private static TopScoreDocCollectorManager candidates() {
        return new TopScoreDocCollectorManager(CANDIDATES, null, CANDIDATES);
    }

    private static BooleanQuery query(String form) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words(form, new HMMChineseTokenizer())) {
            query.add(new BoostQuery(new TermQuery(new Term(WORD, word)), WORD_BOOST), BooleanClause.Occur.SHOULD);
        }
        for (String pair : pairs(form)) {
            query.add(new TermQuery(new Term(PAIR, pair)), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    private static Document document(String form, Tokenizer tokenizer) throws IOException {
        Document document = new Document();
        for (String word : words(form, tokenizer)) {
            document.add(new StringField(WORD, word, Field.Store.NO));
        }
        for (String pair : pairs(form)) {
            document.add(new StringField(PAIR, pair, Field.Store.NO));
        }
        return document;
    }

    /** Each search has a tokenizer of its own: an analyzer would keep one for every thread that ever searched. */
    private static Set<String> words(String form, Tokenizer tokens) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        try (tokens) {
            tokens.setReader(new StringReader(form));
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        }
        return words;
    }

    private static Set<String> pairs(String form) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int at = 0; at + 1 < form.length(); at++) {
            pairs.add(form.substring(at, at + 2));
        }
        return pairs;
    }
}
