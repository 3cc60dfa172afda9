// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/schema_text.h"

#include "core/base/strict_json.h"
#include "core/model/report_shape.h"
#include "ui/text/format.h"

#include <QCoreApplication>

#include <boost/json.hpp>

namespace caravan::ui {

namespace {

namespace json = boost::json;

struct Schema {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::Schema)
};

std::string wordOf(const json::object& object, const char* name, const char* inside)
{
    const json::value* value = object.if_contains(name);
    if (value != nullptr && value->is_object()) {
        value = value->get_object().if_contains(inside);
    }
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : "";
}

/// "Account › Industry › Pharmacy".
QString placeText(const Catalogue& model, const json::object& change)
{
    if (const std::string report = wordOf(change, "report", "report"); !report.empty()) {
        const Labels labels = reportLabels(model, report);
        return labels.empty() ? toQString(report) : labelText(labels);
    }
    const std::string name = wordOf(change, "entity", "entity");
    const Entity* entity = model.entity(name);
    QStringList parts{entity != nullptr ? labelText(entity->plural) : toQString(name)};
    const std::string fieldName = wordOf(change, "field", "name");
    const Field* field = entity != nullptr ? entity->field(fieldName) : nullptr;
    if (!fieldName.empty()) {
        parts.append(field != nullptr ? labelText(field->labels) : toQString(fieldName));
    }
    const std::string value = wordOf(change, "choice", "value");
    const Choice* choice = field != nullptr ? field->choice(value) : nullptr;
    if (!value.empty()) {
        parts.append(choice != nullptr ? labelText(choice->labels) : toQString(value));
    }
    const std::string sectionName = wordOf(change, "section", "name");
    if (!sectionName.empty() && entity != nullptr) {
        for (const Section& section : entity->sections) {
            if (section.name == sectionName) {
                parts.append(labelText(section.labels));
            }
        }
    }
    return parts.join(QStringLiteral(" › "));
}

} // namespace

QString changeText(const Catalogue& model, const std::string& change)
{
    const Result<json::value> parsed = parseJson(change);
    if (!parsed || !parsed->is_object()) {
        return toQString(change);
    }
    const json::object& object = parsed->get_object();
    const std::string verb = wordOf(object, "do", "");
    const QString place = placeText(model, object);
    const json::value* hidden = object.if_contains("hidden");
    const bool hides = hidden != nullptr && hidden->is_bool() && hidden->get_bool();
    return verb == "add_entity"      ? Schema::tr("New entity: %1").arg(place)
           : verb == "add_section"   ? Schema::tr("New section: %1").arg(place)
           : verb == "add_field"     ? Schema::tr("New field: %1").arg(place)
           : verb == "change_field"  ? Schema::tr("Changed field: %1").arg(place)
           : verb == "add_choice"    ? Schema::tr("New choice: %1").arg(place)
           : verb == "relabel"       ? Schema::tr("New label: %1").arg(place)
           : verb == "order"         ? Schema::tr("New order: %1").arg(place)
           : verb == "layout"        ? Schema::tr("Record page: %1").arg(place)
           : verb == "add_report"    ? Schema::tr("New report: %1").arg(place)
           : verb == "hide" && hides ? Schema::tr("Hidden: %1").arg(place)
           : verb == "hide"          ? Schema::tr("Shown again: %1").arg(place)
                                     : toQString(change);
}

QString partText(const Catalogue& model, const SchemaPart& part)
{
    const Entity& entity = model.at(part.entity);
    if (const Field* field = entity.field(part.field)) {
        return labelText(field->labels);
    }
    for (const Section& section : entity.sections) {
        if (section.name == part.section) {
            return labelText(section.labels);
        }
    }
    return labelText(entity.plural);
}

bool isHiddenIn(const Catalogue& model, const SchemaPart& part)
{
    const Entity* entity = model.entity(part.entity);
    const Field* field = entity != nullptr ? entity->field(part.field) : nullptr;
    return part.field.empty() ? entity != nullptr && entity->isHidden
                              : field != nullptr && field->isHidden;
}

QString typeText(FieldType type)
{
    switch (type) {
    case FieldType::text:
        return Schema::tr("Text");
    case FieldType::longText:
        return Schema::tr("Long text");
    case FieldType::integer:
        return Schema::tr("Whole number");
    case FieldType::decimal:
        return Schema::tr("Decimal number");
    case FieldType::money:
        return Schema::tr("Amount of money");
    case FieldType::boolean:
        return Schema::tr("Yes or no");
    case FieldType::date:
        return Schema::tr("Date");
    case FieldType::dateTime:
        return Schema::tr("Date and time");
    case FieldType::choice:
        return Schema::tr("One choice");
    case FieldType::choiceSet:
        return Schema::tr("Several choices");
    case FieldType::reference:
        return Schema::tr("Reference to a record");
    case FieldType::link:
        return Schema::tr("Link to records of several kinds");
    case FieldType::phone:
        return Schema::tr("Phone number");
    case FieldType::mail:
        return Schema::tr("Email address");
    case FieldType::web:
        return Schema::tr("Web address");
    case FieldType::position:
        return Schema::tr("Position on the map");
    case FieldType::recurrence:
        return Schema::tr("Recurrence");
    case FieldType::file:
        return Schema::tr("File");
    }
    return {};
}

} // namespace caravan::ui
