// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/schema_reason.h"

#include <algorithm>
#include <utility>

namespace caravan {
namespace {

constexpr std::size_t kKeyBytesMax = 255; ///< kWordMax of sync/protocol/limits.h

constexpr std::pair<SchemaReason, const char*> kWords[] = {
    {SchemaReason::unsound, "unsound"},
    {SchemaReason::exists, "exists"},
    {SchemaReason::missing, "missing"},
    {SchemaReason::badName, "bad-name"},
    {SchemaReason::needsPrefix, "needs-prefix"},
    {SchemaReason::badLabel, "bad-label"},
    {SchemaReason::noLabel, "no-label"},
    {SchemaReason::fieldsMax, "fields-max"},
    {SchemaReason::entitiesMax, "entities-max"},
    {SchemaReason::choicesMax, "choices-max"},
    {SchemaReason::changesMax, "changes-max"},
    {SchemaReason::tooLarge, "too-large"},
    {SchemaReason::required, "required"},
    {SchemaReason::ofProduct, "of-product"},
    {SchemaReason::keepsType, "keeps-type"},
    {SchemaReason::noChoices, "no-choices"},
    {SchemaReason::programsStates, "programs-states"},
    {SchemaReason::letterTaken, "letter-taken"},
    {SchemaReason::needsOwner, "needs-owner"},
    {SchemaReason::needsText, "needs-text"},
    {SchemaReason::stays, "stays"},
    {SchemaReason::choiceTwice, "choice-twice"},
    {SchemaReason::hidden, "hidden"},
    {SchemaReason::factsMax, "facts-max"},
    {SchemaReason::noTab, "no-tab"},
    {SchemaReason::reportsMax, "reports-max"},
    {SchemaReason::noKey, "no-key"},
    {SchemaReason::noAmount, "no-amount"},
    {SchemaReason::noDay, "no-day"},
};

std::string printable(std::string text, char instead)
{
    std::replace_if(
        text.begin(), text.end(),
        [instead](char c) {
            return (c >= 0 && c < ' ') || c == 127 || (instead != ' ' && c == ':');
        },
        instead);
    return text;
}

/// Cut between two characters of UTF-8.
std::string cut(std::string text, std::size_t most)
{
    if (text.size() > most) {
        while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) {
            --most;
        }
        text.resize(most);
    }
    return text;
}

} // namespace

const char* toString(SchemaReason reason)
{
    const auto* word = std::find_if(std::begin(kWords), std::end(kWords),
                                    [&](const auto& one) { return one.first == reason; });
    return word != std::end(kWords) ? word->second : kWords[0].second;
}

std::string keyOf(const SchemaRefusal& refusal)
{
    std::string key = std::string(toString(refusal.reason)) + ':' + printable(refusal.place, '_');
    if (!refusal.by.empty()) {
        key += ':' + printable(refusal.on, '_') + ':' + printable(refusal.by, ' ');
    }
    return cut(std::move(key), kKeyBytesMax);
}

std::optional<SchemaRefusal> refusalFrom(std::string_view key)
{
    const auto next = [&key] {
        const std::size_t end = key.find(':');
        std::string part(key.substr(0, end));
        key = end == std::string_view::npos ? std::string_view() : key.substr(end + 1);
        return part;
    };
    if (key.find(':') == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string word = next();
    const auto* known = std::find_if(std::begin(kWords), std::end(kWords),
                                     [&](const auto& one) { return word == one.second; });
    if (known == std::end(kWords)) {
        return std::nullopt;
    }
    SchemaRefusal refusal;
    refusal.reason = known->first;
    refusal.place = next();
    refusal.on = next();
    refusal.by = std::string(key);
    return refusal;
}

} // namespace caravan
