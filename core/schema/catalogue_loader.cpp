// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// Reads resources/schema and says exactly what is wrong there: file, entity, field.
#include "core/base/strict_json.h"
#include "core/schema/ability_loader.h"
#include "core/schema/catalogue.h"
#include "core/schema/conversion_loader.h"
#include "core/schema/entity_loader.h"
#include "core/schema/entity_words.h"
#include "core/schema/layout_loader.h"
#include "core/schema/navigation.h"
#include "core/schema/reference_loader.h"
#include "core/schema/schema_members.h"
#include "core/schema/served_catalogue.h"
#include "resources/embedded.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan {
namespace {

namespace json = boost::json;

/// The file of the entity that a mistake's key begins with; without a name, the first that has
/// none.
std::string fileOf(const SchemaMistake& mistake, const std::vector<Catalogue::Source>& sources,
                   const json::array& entities)
{
    const std::string_view entity = std::string_view(mistake.key).substr(0, mistake.key.find('.'));
    for (std::size_t i = 0; i < entities.size(); ++i) {
        const json::object* file = entities[i].if_object();
        const json::value* name = file != nullptr ? file->if_contains("entity") : nullptr;
        if (name != nullptr && name->is_string() ? name->get_string() == entity : entity == "?") {
            return std::string(sources[i].name);
        }
    }
    return "catalogue";
}

/// FNV-1a: the same in every process and version.
std::string hashOf(std::string_view bytes)
{
    std::uint64_t sum = 1469598103934665603U;
    for (const char c : bytes) {
        sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211U;
    }
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4) {
        digits += "0123456789abcdef"[(sum >> static_cast<unsigned>(shift)) & 15U];
    }
    return digits;
}

} // namespace

/// Fills a catalogue, wherever its entities come from.
class CatalogueReader {
public:
    explicit CatalogueReader(UnknownKeys unknown) : m_unknown(unknown) {}

    /// Throws SchemaMistake.
    void add(const json::value& entity)
    {
        Entity read = loadEntity(entity, m_unknown, m_catalogue->m_revision);
        if (m_catalogue->entity(read.name) != nullptr) {
            throw SchemaMistake{read.name, "is described twice"};
        }
        m_catalogue->m_entities.push_back(std::move(read));
        m_entities.push_back(entity);
    }
    /// What a company changed: throws SchemaMistake.
    void addChanges(const json::value& changes, std::int64_t product)
    {
        if (!changes.is_array()) {
            throw SchemaMistake{"changes", "must be a list"};
        }
        for (const json::value& change : changes.get_array()) {
            m_catalogue->m_changes.push_back(json::serialize(change));
        }
        m_catalogue->m_productRevision = static_cast<int>(product);
    }
    /// Throws SchemaMistake.
    void addReports(const json::value& reports)
    {
        if (!reports.is_array()) {
            throw SchemaMistake{"reports", "must be a list"};
        }
        for (const json::value& report : reports.get_array()) {
            const json::value* name =
                report.is_object() ? report.get_object().if_contains("report") : nullptr;
            if (name == nullptr || !name->is_string()) {
                throw SchemaMistake{"reports", "must list objects with the name \"report\""};
            }
            m_catalogue->m_reports.push_back(json::serialize(report));
        }
        m_reports = reports.get_array();
    }
    /// A program that does not know "more" stored the catalogue without it. Whatever revision it
    /// was of, the one built into this program says more, and the hub's is asked for again.
    void countAsOlderThanAny()
    {
        m_catalogue->m_revision = 0;
        m_catalogue->m_productRevision = 0;
    }
    /// Checks what entities say about each other, all of which are there. Throws SchemaMistake.
    void settle()
    {
        Catalogue& made = *m_catalogue;
        resolveReferences(made.m_entities, m_unknown);
        checkReferences(made);
        if (m_unknown == UnknownKeys::ignore) {
            passOverAbilities(made.m_entities);
        }
        checkAbilities(made);
        for (std::size_t i = 0; i < made.m_entities.size(); ++i) {
            if (const json::value* said = m_entities[i].get_object().if_contains("converts")) {
                Entity& entity = made.m_entities[i];
                entity.converts = loadConversion(made, entity, *said, m_unknown);
            }
        }
    }
    /// Once the entities are settled. Throws SchemaMistake.
    void setNavigation(const json::value& navigation)
    {
        m_catalogue->m_navigation = std::make_shared<const Navigation>(
            Navigation::load(navigation, *m_catalogue, m_unknown));
        m_navigation = navigation;
    }
    std::shared_ptr<const Catalogue> finish()
    {
        Catalogue& made = *m_catalogue;
        if (made.m_navigation == nullptr) {
            made.m_navigation = std::make_shared<const Navigation>();
        }
        json::object whole = servedCatalogue(made.m_revision, m_entities);
        if (!m_navigation.is_null()) {
            whole["navigation"] = m_navigation;
        }
        if (!m_reports.empty()) {
            whole["reports"] = m_reports;
        }
        if (made.m_changes.empty()) {
            made.m_productRevision = made.m_revision;
        } else {
            json::array changes;
            for (const std::string& change : made.m_changes) {
                changes.push_back(json::parse(change));
            }
            whole[kProductRevision] = made.m_productRevision;
            whole["changes"] = std::move(changes);
        }
        made.m_json = json::serialize(whole);
        made.m_tag = std::to_string(made.m_productRevision) + "." +
                     std::to_string(made.m_changes.size()) + "-" + hashOf(made.m_json);
        return m_catalogue;
    }

private:
    UnknownKeys m_unknown;
    std::shared_ptr<Catalogue> m_catalogue = std::make_shared<Catalogue>();
    json::array m_entities;
    json::value m_navigation;
    json::array m_reports;
};

namespace {

/// The JSON of some files, read until one of them is wrong.
class Files {
public:
    /// Throws SchemaMistake; file() then says where.
    json::array read(const std::vector<Catalogue::Source>& sources)
    {
        json::array all;
        for (const Catalogue::Source& source : sources) {
            m_file = source.name;
            Result<json::value> parsed = parseJson(source.text);
            if (!parsed) {
                throw SchemaMistake{{}, parsed.error().detail};
            }
            all.push_back(std::move(*parsed));
        }
        m_file.clear();
        return all;
    }
    /// Every layout's names, which the company's own changes may leave behind and the product's
    /// may not.
    void checkLayouts(const Catalogue& catalogue, const std::vector<Catalogue::Source>& layouts)
    {
        for (const Catalogue::Source& source : layouts) {
            m_file = source.name;
            const json::value file = json::parse(source.text);
            checkLayout(catalogue, catalogue.at(file.at("entity").as_string()));
        }
    }
    void setFile(std::string_view name) { m_file = name; }
    /// Empty: any of those that were read.
    const std::string& file() const { return m_file; }

private:
    std::string m_file;
};

} // namespace

Result<std::shared_ptr<const Catalogue>> Catalogue::load(const std::vector<Source>& sources,
                                                         const Parts& parts)
{
    CatalogueReader reader(UnknownKeys::refuse);
    json::array entities;
    Files files;
    try {
        entities = files.read(sources);
        const json::array navigation = files.read(parts.navigation);
        reader.addReports(files.read(parts.reports));
        writeOutWords(entities);
        for (const Source& layout : parts.layouts) {
            files.setFile(layout.name);
            joinLayout(entities, layout);
        }
        files.setFile({});
        for (const json::value& entity : entities) {
            reader.add(entity);
        }
        reader.settle();
        if (!navigation.empty()) {
            files.setFile(parts.navigation.front().name);
            reader.setNavigation(navigation.front());
        }
        std::shared_ptr<const Catalogue> made = reader.finish();
        files.checkLayouts(*made, parts.layouts);
        return made;
    } catch (const SchemaMistake& mistake) {
        const std::string file =
            files.file().empty() ? fileOf(mistake, sources, entities) : files.file();
        const std::string key = mistake.key.empty() ? std::string() : mistake.key + " ";
        return Error{ErrorCode::schema, mistake.key, file + ": " + key + mistake.what};
    }
}

Result<std::shared_ptr<const Catalogue>> Catalogue::fromJson(std::string_view text,
                                                             UnknownKeys unknown)
{
    const Result<json::value> parsed = parseJson(text);
    if (!parsed) {
        return parsed.error();
    }
    const json::object* object = parsed->if_object();
    const json::value* entities = object != nullptr ? object->if_contains("entities") : nullptr;
    if (entities == nullptr || !entities->is_array()) {
        return Error{ErrorCode::schema, {}, "a catalogue needs \"entities\""};
    }
    try {
        CatalogueReader reader(unknown);
        for (const json::value& entity : entityFiles(*object)) {
            reader.add(entity);
        }
        const json::value* number = object->if_contains(kProductRevision);
        if (const json::value* changes = object->if_contains("changes")) {
            const bool isNumbered = number != nullptr && number->is_int64();
            reader.addChanges(*changes, isNumbered ? number->get_int64() : 0);
        }
        reader.settle();
        if (const json::value* navigation = object->if_contains("navigation")) {
            reader.setNavigation(*navigation);
        }
        if (const json::value* reports = object->if_contains("reports")) {
            reader.addReports(*reports);
        }
        if (!object->contains("more")) {
            reader.countAsOlderThanAny();
        }
        return reader.finish();
    } catch (const SchemaMistake& mistake) {
        const std::string what = mistake.key + " " + mistake.what;
        return Error{ErrorCode::schema, mistake.key, what, {toString(mistake.reason)}};
    }
}

namespace {

std::vector<Catalogue::Source> sourcesOf(const std::vector<resources::EmbeddedFile>& files)
{
    std::vector<Catalogue::Source> sources;
    for (const resources::EmbeddedFile& file : files) {
        sources.push_back({file.name, file.text});
    }
    return sources;
}

} // namespace

Catalogue::Parts Catalogue::productParts()
{
    return {sourcesOf(resources::embeddedLayouts()), sourcesOf(resources::embeddedNavigation()),
            sourcesOf(resources::embeddedReports())};
}

std::shared_ptr<const Catalogue> Catalogue::builtIn()
{
    static const std::shared_ptr<const Catalogue> kBuiltIn = [] {
        Result<std::shared_ptr<const Catalogue>> loaded =
            load(sourcesOf(resources::embeddedSchema()), productParts());
        if (!loaded) {
            fail(describe(loaded.error()).c_str());
        }
        return *loaded;
    }();
    return kBuiltIn;
}

} // namespace caravan
