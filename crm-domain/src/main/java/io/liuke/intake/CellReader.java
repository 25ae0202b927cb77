package io.liuke.intake;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** Turns the text of a cell, which is not empty, into a value, or says what would be right. */
@FunctionalInterface
interface CellReader {

    int CODE_LENGTH = 100;
    int TEXT_LENGTH = 500;

    /** Stands where the file has bytes that are no character in its encoding. */
    char UNREADABLE = '\uFFFD';

    Object read(String cell) throws CellProblem;

    /** The rules of one import. */
    record Rules(DateReader dates, AmountReader amounts, Map<String, Long> owners) {

        CellReader forKind(Field.Kind kind) {
            return switch (kind) {
                case CODE -> Rules::code;
                case TEXT -> Rules::words;
                case CHANNEL -> cell -> Words.channel(text(cell, CODE_LENGTH));
                case EMAIL -> Rules::email;
                case LOGIN -> this::owner;
                case MOMENT -> dates::past;
                case PAST_DAY -> cell -> dates.past(cell).on();
                case DAY -> this::day;
                case AMOUNT -> amounts::read;
                case STATUS -> Words::status;
                case PERSON_OR_COMPANY -> Words::personOrCompany;
                case COST_KIND -> Words::costKind;
                case YES_NO -> Words::yesOrNo;
            };
        }

        private LocalDate day(String cell) throws CellProblem {
            return dates.read(cell).on();
        }

        private Long owner(String cell) throws CellProblem {
            Long id = owners.get(cell.toLowerCase(Locale.ROOT));
            if (id == null) {
                throw CellProblem.warning("OWNER_UNKNOWN");
            }
            return id;
        }

        private static String email(String cell) throws CellProblem {
            int at = cell.indexOf('@');
            if (at < 1 || at == cell.length() - 1 || cell.contains(" ") || cell.length() > TEXT_LENGTH) {
                throw CellProblem.warning("EMAIL_UNREADABLE");
            }
            return cell;
        }

        /** A code in which a character is lost is another code. */
        private static String code(String cell) throws CellProblem {
            if (cell.indexOf(UNREADABLE) >= 0) {
                throw CellProblem.of("CHARACTER_LOST");
            }
            return text(cell, CODE_LENGTH);
        }

        private static String words(String cell) throws CellProblem {
            if (cell.indexOf(UNREADABLE) >= 0) {
                throw CellProblem.warning("CHARACTER_LOST");
            }
            return text(cell, TEXT_LENGTH);
        }

        private static String text(String cell, int longest) throws CellProblem {
            if (cell.length() > longest) {
                throw CellProblem.of("TEXT_TOO_LONG", String.valueOf(longest), String.valueOf(cell.length()));
            }
            if (cell.indexOf('\0') >= 0) {
                throw CellProblem.of("CHARACTER_UNREADABLE");
            }
            return cell;
        }
    }
}
