package belieffirst.audience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobStoryTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When the groomer asks about the coat, I want a plain answer, so I can stop guessing.",
                "When I see him stop, I want to ease it, so we keep our walks.",
                "Cuando llueve, quiero pasearlo menos, para dormir tranquila.",
                "Quando chove, quero passear menos, para dormir tranquilo.",
                "Quand il pleut, je veux le sortir moins, pour dormir tranquille.",
                "Lorsque le vétérinaire appelle, je voudrais une réponse claire, afin de décider.",
                "Wenn es 15 km bergab geht, möchte ich den Rest locker laufen, damit ich am Sonntag frisch bin.",
                "雨が降っているとき、散歩を短くしたい。そうすればよく眠れる。"
            })
    void isTheSentenceInEachLanguage(String sentence) {
        assertThat(JobStory.isOne(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to walk him more.",
                "Keep an old dog moving",
                "When it rains.",
                "",
                "Wenn es regnet, bleibe ich."
            })
    void isNothingElse(String sentence) {
        assertThat(JobStory.isOne(sentence)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatItRecognises(JobStory story) {
        assertThat(JobStory.isOne(story.tell("A", "B", "C"))).isTrue();
        assertThat(JobStory.of(story.word())).isEqualTo(story);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Owns a big dog and counts the stairs of the house | ENGLISH",
                "Tiene un perro grande y cuenta los escalones de la casa | SPANISH",
                "Läuft mit dem Hund und zählt die Stufen, die der Hund nicht nimmt | GERMAN",
                "Compte les marches de la maison avec un chien | FRENCH",
                "O dono do cão não dorme com os degraus da casa | PORTUGUESE",
                "大きな犬を飼っている | JAPANESE",
                "12345 | ENGLISH"
            })
    void guessesTheLanguageOfAText(String text, JobStory language) {
        assertThat(JobStory.spokenIn(text)).isEqualTo(language);
    }

    @Test
    void takesEnglishForALanguageThatItDoesNotKnow() {
        assertThat(JobStory.of("klingon")).isEqualTo(JobStory.ENGLISH);
    }
}
