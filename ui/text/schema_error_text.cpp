// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/text/schema_error_text.h"

#include "core/model/report_shape.h"
#include "core/schema/schema_reason.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace caravan::ui {
namespace {

struct SchemaError {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::SchemaError)
};

/// "Accounts › Water grade" for "account.x_grade"; the name itself for what has no label yet.
QString placeText(const Catalogue& model, const std::string& place)
{
    const QStringList names = toQString(place).split(u'.');
    const Entity* entity = model.entity(toStd(names.front()));
    if (const Labels report = reportLabels(model, place); !report.empty()) {
        return labelText(report);
    }
    QStringList parts{entity != nullptr ? labelText(entity->plural) : names.front()};
    const Field* field = nullptr;
    for (qsizetype i = 1; i < names.size(); ++i) {
        const std::string name = toStd(names[i]);
        QString text = names[i];
        if (i == 1 && entity != nullptr) {
            field = entity->field(name);
            const auto section = std::find_if(entity->sections.begin(), entity->sections.end(),
                                              [&](const Section& one) { return one.name == name; });
            text = field != nullptr                    ? labelText(field->labels)
                   : section != entity->sections.end() ? labelText(section->labels)
                                                       : text;
        } else if (const Choice* choice = field != nullptr ? field->choice(name) : nullptr) {
            text = labelText(choice->labels);
        }
        parts.append(text);
    }
    return parts.join(QStringLiteral(" › "));
}

QString sentenceOf(const SchemaRefusal& refusal, const Catalogue& model)
{
    const QString place = placeText(model, refusal.place);
    const QString name = toQString(refusal.place).section(u'.', -1);
    switch (refusal.reason) {
    case SchemaReason::exists:
        return refusal.by.empty()
                   ? SchemaError::tr("The internal name \"%1\" is already in use.").arg(name)
                   : SchemaError::tr("The internal name \"%1\" is already in use: %2 published it "
                                     "on %3.")
                         .arg(name, toQString(refusal.by), toQString(refusal.on));
    case SchemaReason::missing:
        return SchemaError::tr("%1 does not exist.").arg(place);
    case SchemaReason::badName:
        return SchemaError::tr("An internal name has at most 40 lower-case letters, digits and "
                               "underscores, and begins with a letter.");
    case SchemaReason::needsPrefix:
        return SchemaError::tr("The internal name must begin with \"x_\".");
    case SchemaReason::badLabel:
        return SchemaError::tr("A label has one line and at most 100 characters.");
    case SchemaReason::noLabel:
        return SchemaError::tr("Enter a label.");
    case SchemaReason::fieldsMax:
        return SchemaError::tr("%1 has 200 fields, which is the limit. Hidden fields count.")
            .arg(toQString(refusal.place).contains(u'.')
                     ? place.section(QStringLiteral(" › "), 0, 0)
                     : place);
    case SchemaReason::entitiesMax:
        return SchemaError::tr("The company has 50 entities of its own, which is the limit.");
    case SchemaReason::choicesMax:
        return SchemaError::tr("A field has at most 200 choices.");
    case SchemaReason::changesMax:
        return refusal.place == "draft"
                   ? SchemaError::tr("A draft has at most 200 changes. Publish these first.")
                   : SchemaError::tr("The company has made 10,000 changes, which is the limit.");
    case SchemaReason::tooLarge:
        return SchemaError::tr("This change is larger than 64 KB.");
    case SchemaReason::required:
        return SchemaError::tr("%1 cannot be hidden: records cannot do without it.").arg(place);
    case SchemaReason::ofProduct:
        return SchemaError::tr("%1 comes with Caravan. It can be relabelled, moved and hidden.")
            .arg(place);
    case SchemaReason::keepsType:
        return SchemaError::tr("%1 keeps its type. Add a new field and convert the values.")
            .arg(place);
    case SchemaReason::noChoices:
        return SchemaError::tr("%1 needs a list of choices, and only such a field has one.")
            .arg(place);
    case SchemaReason::programsStates:
        return SchemaError::tr("Caravan depends on the choices of %1: they can only be relabelled.")
            .arg(place);
    case SchemaReason::letterTaken:
        return SchemaError::tr("Another kind of record is already numbered with this letter.");
    case SchemaReason::needsOwner:
        return SchemaError::tr("Only records with an owner can be numbered.");
    case SchemaReason::needsText:
        return SchemaError::tr("%1 needs a text field that names its records.").arg(place);
    case SchemaReason::stays:
        return SchemaError::tr("%1 cannot be removed, because laptops may still hold unsent values "
                               "of it. Hide it instead; its values are kept.")
            .arg(place);
    case SchemaReason::choiceTwice:
        return SchemaError::tr("Two choices of %1 have the same name.").arg(place);
    case SchemaReason::hidden:
        return SchemaError::tr("%1 is hidden, so it cannot be shown or grouped by.").arg(place);
    case SchemaReason::factsMax:
        return SchemaError::tr("The record header shows at most 8 fields.");
    case SchemaReason::noTab:
        return SchemaError::tr("Records of %1 have no such tab to open on.").arg(place);
    case SchemaReason::reportsMax:
        return SchemaError::tr("The company has 100 reports of its own, which is the limit.");
    case SchemaReason::noKey:
        return SchemaError::tr("Choose a field to group the report by.");
    case SchemaReason::noAmount:
        return SchemaError::tr("Choose an amount of money that the report adds up.");
    case SchemaReason::noDay:
        return SchemaError::tr("Choose a date that the period of the report is about.");
    case SchemaReason::unsound:
        break;
    }
    return SchemaError::tr("%1 does not fit the fields that are there.").arg(place);
}

} // namespace

std::optional<QString> schemaRefusalText(const std::string& key, const Catalogue& model)
{
    const std::optional<SchemaRefusal> refusal = refusalFrom(key);
    return refusal ? std::optional(sentenceOf(*refusal, model)) : std::nullopt;
}

QString schemaErrorText(const Catalogue& model, const Error& error)
{
    return schemaRefusalText(error.key, model).value_or(errorText(error));
}

} // namespace caravan::ui
