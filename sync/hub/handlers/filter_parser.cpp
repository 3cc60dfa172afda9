// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The grammar of record_filter.h: text into a Filter.
#include "sync/hub/handlers/filter_field.h"
#include "sync/hub/handlers/record_filter.h"

#include "core/base/text.h"
#include "core/schema/value_text.h"

namespace caravan::hub {
namespace {

using Shows = std::function<bool(const Field&)>;

constexpr std::size_t kValuesMax = 100;

class Parser {
public:
    Parser(const Entity& entity, std::string_view text, const Shows& shows)
        : m_entity(entity), m_text(text), m_shows(shows)
    {
    }

    Result<Filter> run()
    {
        Filter filter = any(0);
        skipBlanks();
        if (m_at != m_text.size()) {
            stop("something stands behind the end");
        }
        if (m_fault) {
            return *m_fault;
        }
        return filter;
    }

private:
    void stop(const std::string& what)
    {
        if (!m_fault) {
            m_fault = Error{ErrorCode::invalid, "filter",
                            what + " at character " + std::to_string(m_at + 1)};
        }
        m_at = m_text.size();
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at] == ' ') {
            ++m_at;
        }
    }
    bool take(std::string_view sign)
    {
        skipBlanks();
        if (!m_text.substr(m_at).starts_with(sign)) {
            return false;
        }
        m_at += sign.size();
        return true;
    }
    static bool isBare(char c)
    {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               static_cast<unsigned char>(c) >= 0x80 ||
               std::string_view("-.:_+@/").find(c) != std::string_view::npos;
    }
    std::string_view peekWord()
    {
        skipBlanks();
        std::size_t end = m_at;
        while (end < m_text.size() && isBare(m_text[end])) {
            ++end;
        }
        return m_text.substr(m_at, end - m_at);
    }
    bool takeWord(std::string_view word)
    {
        if (peekWord() != word) {
            return false;
        }
        m_at += word.size();
        return true;
    }

    Filter any(int depth)
    {
        Filter filter;
        filter.kind = Filter::Kind::any;
        do {
            filter.parts.push_back(all(depth));
        } while (!m_fault && takeWord("or"));
        return filter.parts.size() == 1 ? std::move(filter.parts.front()) : std::move(filter);
    }
    Filter all(int depth)
    {
        Filter filter;
        do {
            filter.parts.push_back(one(depth));
        } while (!m_fault && takeWord("and"));
        return filter.parts.size() == 1 ? std::move(filter.parts.front()) : std::move(filter);
    }
    Filter one(int depth)
    {
        if (depth > kFilterDepthMax) {
            stop("too deep");
            return {};
        }
        if (takeWord("not")) {
            return Filter::none({one(depth + 1)});
        }
        if (take("(")) {
            Filter filter = any(depth + 1);
            if (!take(")")) {
                stop("a ) is missing");
            }
            return filter;
        }
        return condition();
    }

    Filter condition()
    {
        const std::string_view name = peekWord();
        const Field* field = filterField(m_entity, name, m_shows);
        if (field == nullptr) {
            stop(name.empty() ? "a field is missing" : "an unknown field");
            return {};
        }
        m_at += name.size();
        Filter filter;
        filter.kind = Filter::Kind::condition;
        filter.field = field->name;
        if (takeWord("is")) {
            filter.compare = takeWord("not") ? Compare::notEmpty : Compare::empty;
            if (!takeWord("empty")) {
                stop("\"empty\" is missing");
            }
        } else if (takeWord("in")) {
            filter.compare = Compare::in;
            takeList(*field, filter.values);
        } else {
            filter.compare = comparison();
            const bool isText =
                filter.compare == Compare::contains || filter.compare == Compare::startsWith;
            takeValue(*field, isText, filter.values);
        }
        return filter;
    }

    Compare comparison()
    {
        constexpr std::pair<const char*, Compare> kSigns[] = {
            {"!=", Compare::notEqual},       {"<=", Compare::lessOrEqual},
            {">=", Compare::greaterOrEqual}, {"^=", Compare::startsWith},
            {"=", Compare::equal},           {"<", Compare::less},
            {">", Compare::greater},         {"~", Compare::contains}};
        for (const auto& [sign, compare] : kSigns) {
            if (take(sign)) {
                return compare;
            }
        }
        stop("a comparison is missing");
        return Compare::equal;
    }

    void takeList(const Field& field, std::vector<Value>& values)
    {
        if (!take("(")) {
            stop("a ( is missing");
            return;
        }
        do {
            takeValue(field, false, values);
        } while (!m_fault && values.size() < kValuesMax && take(","));
        if (!take(")")) {
            stop("a ) is missing");
        }
    }

    void takeValue(const Field& field, bool isText, std::vector<Value>& values)
    {
        std::string text;
        if (take("\"")) {
            while (m_at < m_text.size() && m_text[m_at] != '"') {
                m_at += m_text[m_at] == '\\' && m_at + 1 < m_text.size() ? 1U : 0U;
                text += m_text[m_at++];
            }
            if (!take("\"")) {
                stop("a \" is missing");
            }
        } else {
            text = peekWord();
            m_at += text.size();
            if (text.empty()) {
                stop("a value is missing");
            }
        }
        if (m_fault) {
            return;
        }
        if (isText) {
            values.emplace_back(foldForSearch(text));
            return;
        }
        Field plain = field; // no limits of length or range: a question is not a record
        plain.min.reset();
        plain.max.reset();
        plain.type = field.type == FieldType::money       ? FieldType::decimal
                     : field.type == FieldType::choiceSet ? FieldType::choice
                                                          : field.type;
        Result<Value> value = valueFromText(plain, text);
        if (!value || isEmpty(*value)) {
            stop("no value of this field");
            return;
        }
        values.push_back(std::move(*value));
    }

    const Entity& m_entity;
    std::string_view m_text;
    const Shows& m_shows;
    std::size_t m_at = 0;
    std::optional<Error> m_fault;
};

} // namespace

Result<Filter> parseFilter(const Entity& entity, std::string_view text, const Shows& shows)
{
    if (text.size() > kFilterBytesMax || !isUtf8(text)) {
        return Error{ErrorCode::invalid, "filter", "is too long or no UTF-8"};
    }
    return Parser(entity, text, shows).run();
}

} // namespace caravan::hub
