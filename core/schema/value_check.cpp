// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/value_check.h"

#include "core/base/currency.h"
#include "core/base/position.h"
#include "core/base/recurrence.h"
#include "core/base/text.h"
#include "core/base/time.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace caravan {
namespace {

constexpr std::size_t kFileTextMax = 255; ///< bytes of a file's name, as file systems have it
constexpr std::int64_t kIntegerMax = 9'007'199'254'740'992; // 2^53: exact in every JSON reader
constexpr std::size_t kTextMax = 500;                       // code points where none is said
constexpr std::size_t kLongTextMax = 200'000;

/// A letter with dozens of marks piles up over the lines around it. Real writing has fewer than
/// ten; Unicode's stream-safe form (UAX 15) allows 30.
bool hasPiledMarks(std::string_view text)
{
    constexpr int kMarksMax = 32;
    if (std::all_of(text.begin(), text.end(),
                    [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        return false;
    }
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int32_t>(text.size());
    int marks = 0;
    for (std::int32_t at = 0; at < length && marks <= kMarksMax;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, length, c);
        const auto type = u_charType(c);
        marks = type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK ? marks + 1 : 0;
    }
    return marks > kMarksMax;
}

Done checkLength(const Field& field, const std::string& text)
{
    if (!isUtf8(text)) {
        return invalidValue(field, "is not valid UTF-8");
    }
    if (text.find('\0') != std::string::npos) {
        return invalidValue(field, "holds a NUL character");
    }
    if (hasPiledMarks(text)) {
        return invalidValue(field, "has more than 32 marks on one letter");
    }
    const std::size_t most = field.max ? static_cast<std::size_t>(*field.max)
                             : field.type == FieldType::longText ? kLongTextMax
                                                                 : kTextMax;
    if (codePoints(text) > most) {
        return Error{ErrorCode::tooLarge, field.name,
                     "longer than " + std::to_string(most) + " characters"};
    }
    return done();
}

template<class Number>
Done checkRange(const Field& field, Number number, Number (*fromInteger)(std::int64_t))
{
    if ((field.max && number > fromInteger(*field.max)) ||
        (field.min && number < fromInteger(*field.min))) {
        std::string range = "must be";
        if (field.min) {
            range += " at least " + std::to_string(*field.min);
        }
        if (field.max) {
            range +=
                std::string(field.min ? " and" : "") + " at most " + std::to_string(*field.max);
        }
        return invalidValue(field, range);
    }
    return done();
}

bool looksLikeMail(std::string_view text)
{
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
           text.find('@', at + 1) == std::string_view::npos &&
           text.front() != '-' && // handed to other programs, where it would be an option
           text.find_first_of(" \t\r\n<>,;:?&%/\\\"") == std::string_view::npos;
}

bool looksLikeWeb(std::string_view text)
{
    if (text.find_first_of(" \t\r\n<>\"") != std::string_view::npos) {
        return false;
    }
    const std::size_t scheme = text.find("://");
    if (scheme != std::string_view::npos) {
        const std::string_view word = text.substr(0, scheme);
        return (word == "http" || word == "https") && text.size() > scheme + 3;
    }
    return text.find('.') != std::string_view::npos && text.find(':') == std::string_view::npos;
}

Done checkPosition(const Field& field, const std::string& text)
{
    const Result<Position> position = parsePosition(text);
    if (!position) {
        return invalidValue(field, position.error().detail);
    }
    return formatPosition(*position) == text
               ? done()
               : Done(invalidValue(field, "is to be written as " + formatPosition(*position)));
}

bool looksLikePhone(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
           text.find_first_of("\r\n<>") == std::string_view::npos;
}

} // namespace

Error invalidValue(const Field& field, std::string detail)
{
    return Error{ErrorCode::invalid, field.name, std::move(detail)};
}

Done checkValue(const Field& field, const Value& value)
{
    if (isEmpty(value)) {
        return done();
    }
    switch (field.type) {
    case FieldType::boolean:
        return done();
    case FieldType::integer: {
        const std::int64_t number = std::get<std::int64_t>(value);
        if (number > kIntegerMax || number < -kIntegerMax) {
            return invalidValue(field, "is beyond ±2^53");
        }
        return checkRange<std::int64_t>(field, number, [](std::int64_t n) { return n; });
    }
    case FieldType::decimal:
        return checkRange(field, std::get<Decimal>(value), &Decimal::fromInteger);
    case FieldType::money: {
        const Money& money = std::get<Money>(value);
        if (!isCurrencyCode(money.currency)) {
            return invalidValue(field, "needs a currency code of three letters");
        }
        // What one piece costs may be a part of the smallest coin; what is paid for all is not.
        if (!field.isUnitPrice && !isPayable(money)) {
            return invalidValue(field, money.currency + " has " +
                                           std::to_string(currencyDigits(money.currency)) +
                                           " digits behind the point");
        }
        return checkRange(field, money.amount, &Decimal::fromInteger);
    }
    case FieldType::reference:
        return std::get<RecordId>(value).isNil() ? Done(invalidValue(field, "refers to nothing"))
                                                 : done();
    case FieldType::link: {
        const RecordKey& key = std::get<RecordKey>(value);
        if (key.id.isNil()) {
            return invalidValue(field, "refers to nothing");
        }
        return field.mayReferTo(key.entity)
                   ? done()
                   : Done(invalidValue(field, "does not refer to records of " + key.entity));
    }
    case FieldType::file: {
        const FileRef& file = std::get<FileRef>(value);
        const bool isHash = file.sha256.size() == 64 &&
                            file.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
        if (!isHash || file.size < 0) {
            return invalidValue(field, "is not a file reference");
        }
        for (const std::string* text : {&file.name, &file.mime}) {
            if (!isUtf8(*text) || text->find('\0') != std::string::npos ||
                text->size() > kFileTextMax) {
                return invalidValue(field, "has a name or type that is too long or no text");
            }
        }
        return done();
    }
    case FieldType::choiceSet: {
        const TextSet& set = std::get<TextSet>(value);
        if (!std::is_sorted(set.begin(), set.end()) ||
            std::adjacent_find(set.begin(), set.end()) != set.end()) {
            return invalidValue(field, "must be sorted without doubles");
        }
        for (const std::string& one : set) {
            if (Done length = checkLength(field, one); !length) {
                return length;
            }
        }
        return done();
    }
    default:
        break;
    }
    const std::string& text = std::get<std::string>(value);
    if (Done length = checkLength(field, text); !length) {
        return length;
    }
    switch (field.type) {
    case FieldType::date:
        return parseDate(text) ? done() : Done(invalidValue(field, "is not a date YYYY-MM-DD"));
    case FieldType::dateTime: {
        const std::optional<TimePoint> time = parseDateTime(text);
        return time && formatDateTime(*time) == text
                   ? done()
                   : Done(invalidValue(field, "is not a time YYYY-MM-DDThh:mm:ss.sssZ"));
    }
    case FieldType::mail:
        return looksLikeMail(text) ? done() : Done(invalidValue(field, "is not a mail address"));
    case FieldType::web:
        return looksLikeWeb(text) ? done() : Done(invalidValue(field, "is not a web address"));
    case FieldType::phone:
        return looksLikePhone(text) ? done() : Done(invalidValue(field, "is not a phone number"));
    case FieldType::position:
        return checkPosition(field, text);
    case FieldType::recurrence: {
        const Result<Recurrence> rule = Recurrence::parse(text);
        if (!rule) {
            Error error = invalidValue(field, rule.error().detail);
            error.args = rule.error().args; // the place in it
            return error;
        }
        return done();
    }
    default:
        return done();
    }
}

} // namespace caravan
