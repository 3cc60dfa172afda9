// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/headings.h"

#include "core/base/check.h"
#include "core/base/strict_json.h"
#include "core/base/text.h"
#include "core/exchange/person_name.h"
#include "core/schema/schema_members.h"
#include "resources/embedded.h"

#include <algorithm>

namespace caravan {
namespace {

/// Letters, digits and Han characters, folded: "E-mail Address" → "emailaddress".
std::string bare(std::string_view heading)
{
    std::string letters;
    for (const char c : foldForSearch(trimmed(heading))) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            letters += c;
        }
    }
    return letters;
}

/// Of the entity, or of any where that is nullptr.
void checkField(const Catalogue& catalogue, const Entity* entity, const std::string& key,
                const std::string& name)
{
    const bool isThere = entity != nullptr
                             ? entity->field(name) != nullptr
                             : std::any_of(catalogue.entities().begin(), catalogue.entities().end(),
                                           [&](const Entity& e) { return e.field(name); });
    if (!isThere) {
        throw SchemaMistake{key, "\"" + name + "\" is no field"};
    }
}

} // namespace

/// Reads the file. Throws SchemaMistake.
struct HeadingsFile {
    const Catalogue& catalogue;

    Headings::Target target(const boost::json::value& value, Members& parent,
                            const Entity& entity) const
    {
        Headings::Target target;
        if (value.is_string()) {
            target.field = std::string(value.get_string());
        } else {
            Members members = parent.inside(value, parent.key() + "." + entity.name);
            target.field = members.text("field", true);
            target.part = members.text("part", true);
            members.finish();
            if (!isNamePart(target.part)) {
                throw SchemaMistake{members.key(), "does not know \"" + target.part + "\""};
            }
        }
        checkField(catalogue, &entity, parent.key() + "." + entity.name, target.field);
        return target;
    }

    Headings::Heading heading(Members& members) const
    {
        Headings::Heading heading;
        const std::string& key = members.key();
        for (const char* name : {"field", "otherwise"}) {
            if (const std::string field = members.text(name); !field.empty()) {
                checkField(catalogue, nullptr, key, field);
                heading.fields.push_back(field);
            }
        }
        if (const boost::json::value* of = members.find("of")) {
            Members targets = members.inside(*of, key);
            for (const auto& [name, value] : of->get_object()) {
                const Entity* entity = catalogue.entity(name);
                if (entity == nullptr) {
                    throw SchemaMistake{key, "\"" + std::string(name) + "\" is no entity"};
                }
                heading.of.emplace(entity->name, target(value, targets, *entity));
            }
        }
        for (const std::string& word : members.texts("words")) {
            heading.words.push_back(bare(word));
        }
        members.finish();
        if (heading.words.empty() || heading.of.empty() == heading.fields.empty()) {
            throw SchemaMistake{key, "needs \"words\", and either \"of\" or \"field\""};
        }
        return heading;
    }

    Headings read(Members file) const
    {
        Headings headings;
        for (Members& one : file.each("headings", "headings")) {
            headings.m_headings.push_back(heading(one));
        }
        file.finish();
        return headings;
    }
};

Result<Headings> Headings::load(const Catalogue& catalogue, const Catalogue::Source& source)
{
    const Result<boost::json::value> parsed = parseJson(source.text);
    if (!parsed) {
        return Error{
            ErrorCode::schema, {}, std::string(source.name) + ": " + parsed.error().detail};
    }
    try {
        return HeadingsFile{catalogue}.read(Members(*parsed, "headings", UnknownKeys::refuse));
    } catch (const SchemaMistake& mistake) {
        return Error{ErrorCode::schema, mistake.key,
                     std::string(source.name) + ": " + mistake.key + " " + mistake.what};
    }
}

const Headings& Headings::builtIn()
{
    static const Headings kBuiltIn = [] {
        const resources::EmbeddedFile file = resources::embeddedHeadings().front();
        Result<Headings> loaded = load(*Catalogue::builtIn(), {file.name, file.text});
        if (!loaded) {
            fail(describe(loaded.error()).c_str());
        }
        return *loaded;
    }();
    return kBuiltIn;
}

std::optional<HeadingMeaning> Headings::meaning(const Entity& entity,
                                                std::string_view heading) const
{
    const std::string word = bare(heading);
    if (word.empty()) {
        return std::nullopt;
    }
    for (const Field& field : entity.fields) {
        const bool isLabel =
            std::any_of(field.labels.begin(), field.labels.end(),
                        [&](const auto& label) { return bare(label.second) == word; });
        if (isLabel || bare(field.name) == word) {
            return HeadingMeaning{field.name, {}, true};
        }
    }
    for (const Heading& one : m_headings) {
        if (std::find(one.words.begin(), one.words.end(), word) == one.words.end()) {
            continue;
        }
        if (const auto own = one.of.find(entity.name);
            own != one.of.end() && entity.field(own->second.field) != nullptr) {
            return HeadingMeaning{own->second.field, own->second.part, false};
        }
        const auto field =
            std::find_if(one.fields.begin(), one.fields.end(),
                         [&](const std::string& name) { return entity.field(name) != nullptr; });
        if (field != one.fields.end()) {
            return HeadingMeaning{*field, {}, false};
        }
    }
    return std::nullopt;
}

std::optional<HeadingMeaning> meaningOfHeading(const Entity& entity, std::string_view heading)
{
    return Headings::builtIn().meaning(entity, heading);
}

} // namespace caravan
