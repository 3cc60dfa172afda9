// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/text/error_text.h"

#include "core/record/row_size.h"
#include "ui/text/format.h"
#include "ui/text/schema_error_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace caravan::ui {

namespace {

class ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    /// With the place in it, where it cannot be read (core/base/recurrence.h).
    static QString ofRule(const Error& error)
    {
        return !error.args.empty()
                   ? tr("This rule cannot be read from character %1 on. An example: %2")
                         .arg(toQString(error.args.front()),
                              QLatin1String("FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO"))
                   : tr("This rule never matches a date.");
    }

    /// A number or day with two readings (core/exchange/typed_text.h); else empty.
    static QString ofTwoReadings(const Error& error)
    {
        return error.args.size() == 2 ? tr("This may be %1 or %2. Enter the one you mean.")
                                            .arg(toQString(error.args[0]), toQString(error.args[1]))
                                      : QString();
    }

    static QString ofInvalid(const Error& error, const Field* field)
    {
        if (const QString readings = ofTwoReadings(error); !readings.isEmpty()) {
            return readings;
        }
        if (!field) {
            return tr("This value cannot be stored.");
        }
        switch (field->type) {
        case FieldType::integer:
            return range(*field, tr("Enter a whole number."));
        case FieldType::decimal:
            return range(*field, tr("Enter a number such as 1200.50."));
        case FieldType::money:
            return tr("Enter an amount such as 1200.00 and choose a currency.");
        case FieldType::date:
            return tr("Enter a date as year-month-day.");
        case FieldType::dateTime:
            return tr("Enter date and time.");
        case FieldType::mail:
            return tr("Enter an email address such as name@example.com.");
        case FieldType::phone:
            return tr("Enter a phone number: digits, spaces, +, - and brackets.");
        case FieldType::web:
            return tr("Enter a web address that begins with http:// or https://.");
        case FieldType::position:
            return tr(
                "Enter latitude and longitude such as 48.137, 11.575, or paste a geo: address.");
        case FieldType::choice:
        case FieldType::choiceSet:
            return tr("Choose one of the offered values.");
        case FieldType::reference:
            return ofReference(*field);
        case FieldType::link:
            return tr("Choose a record from the list.");
        case FieldType::recurrence:
            return ofRule(error);
        default:
            break;
        }
        return error.code == ErrorCode::tooLarge ? ofTooLarge(field)
                                                 : tr("This value cannot be stored.");
    }

    /// A name was typed that is of no record, or of several.
    static QString ofReference(const Field& field)
    {
        const QString name = labelInSentence(field.labels);
        const bool isMadeHere = !field.refersToPeople() && !field.refersToTeams();
        return isMadeHere ? tr("Choose the %1 from the list, or create a new one.").arg(name)
                          : tr("Choose the %1 from the list.").arg(name);
    }

    static QString ofTooLarge(const Field* field)
    {
        if (field && field->max &&
            (field->type == FieldType::text || field->type == FieldType::longText)) {
            return tr("At most %Ln character(s).", nullptr, static_cast<int>(*field->max));
        }
        return tr("This is too large.");
    }

    /// With the lines where it is wrong (core/exchange).
    static QString ofTable(const Error& error)
    {
        QStringList lines;
        for (const std::string& line : error.args) {
            lines.append(toQString(line));
        }
        if (error.key == "csv") {
            return lines.isEmpty() ? tr("The file is empty.")
                                   : tr("Line %1: a quotation mark is not closed, or stands in "
                                        "the middle of a cell.")
                                         .arg(lines.constFirst());
        }
        return lines.isEmpty()
                   ? tr("The characters of this file cannot be read. Save it as UTF-8.")
                   : tr("Line %1: the characters are in another encoding than the rest of the "
                        "file. Save it as UTF-8.")
                         .arg(lines.join(QStringLiteral(", ")));
    }

    /// With how many may be exported (core/actions/export_trail.h).
    static QString ofExport(const Error& error)
    {
        const int limit = error.args.empty() ? 0 : toQString(error.args.front()).toInt();
        return error.code == ErrorCode::notAllowed
                   ? tr("You are not allowed to export records. Ask your administrator.")
                   : tr("You may export at most %Ln record(s) at a time. Filter the list, or ask "
                        "your administrator.",
                        nullptr, limit);
    }

    /// The company's own fields of one record (core/record/row_size.h).
    static QString ofTooLargeRow(const Field& largest)
    {
        return tr("The company's own fields of a record hold at most 64 KB in all. The largest "
                  "here is %1; shorten it, or attach it as a file.")
            .arg(labelText(largest.labels));
    }

    static QString of(const Error& error, const Entity* entity)
    {
        if (const Field* row = entity ? entity->field(fieldOfRowKey(error.key)) : nullptr) {
            return ofTooLargeRow(*row);
        }
        const bool isLimit =
            error.code == ErrorCode::notAllowed || error.code == ErrorCode::tooLarge;
        if (error.key == "export" && isLimit) {
            return ofExport(error);
        }
        if (error.key == "csv" || error.key == "encoding") {
            return ofTable(error);
        }
        const Field* field = entity ? entity->field(error.key) : nullptr;
        const QString name = field ? labelText(field->labels) : toQString(error.key);
        switch (error.code) {
        case ErrorCode::invalid:
            return ofInvalid(error, field);
        case ErrorCode::required:
            return name.isEmpty() ? tr("A required field is empty.")
                                  : tr("%1 is required.").arg(name);
        case ErrorCode::notPermittedMove:
            return tr("%1 cannot be changed this way. Choose one of the possible next steps.")
                .arg(name);
        case ErrorCode::frozen:
            return ofFrozen(name.isEmpty() ? tr("This record can no longer be changed.")
                                           : tr("%1 can no longer be changed.").arg(name),
                            entity);
        case ErrorCode::notFound:
            return tr("This record is no longer on this laptop.");
        case ErrorCode::notAllowed:
            return ofRefusal(error.key, entity).value_or(tr("You cannot edit this record."));
        case ErrorCode::duplicate:
            return tr("This already exists.");
        case ErrorCode::damaged:
            return tr("The data on this laptop is damaged. Nothing was changed.");
        case ErrorCode::storageFull:
            return tr("The disk is full. Nothing was saved; free some space and save again.");
        case ErrorCode::storageBusy:
            return tr("Another program is using the data. Nothing was saved; try again.");
        case ErrorCode::storage:
            return tr("The disk could not be written. Nothing was saved.");
        case ErrorCode::offline:
            return tr("The hub cannot be reached. Check the address and the network.");
        case ErrorCode::notTheHub:
            return tr("The answer did not come from the hub. Does this network require signing in "
                      "first?");
        case ErrorCode::signIn:
            return tr("Email address or password is wrong.");
        case ErrorCode::revoked:
            return tr("This laptop is no longer allowed to sync. Ask your administrator.");
        case ErrorCode::tooLarge:
            return ofTooLarge(field);
        case ErrorCode::tooMany:
            return tr("Too many attempts. Wait a moment and try again.");
        case ErrorCode::schema:
            if (error.key == "unsent" && !error.args.empty()) {
                return tr("This version does not know \"%1\", and changes to it are still waiting "
                          "to "
                          "be sent. Start the previous version, sync, then update.")
                    .arg(toQString(error.args.front()));
            }
            return tr("This program is too old for the hub. Install a newer version.");
        case ErrorCode::cancelled:
            return tr("Stopped.");
        }
        return tr("Something went wrong.");
    }

    static QString ofRead(const Error& error)
    {
        switch (error.code) {
        case ErrorCode::damaged:
            return tr("The data on this laptop is damaged. Some of it could not be read and is not "
                      "shown.");
        case ErrorCode::storageBusy:
            return tr("Another program is using the data. Some of it could not be read and is not "
                      "shown.");
        default:
            return tr("Some of the data on this laptop could not be read and is not shown.");
        }
    }

    static QString ofFile(const Error& error)
    {
        switch (error.code) {
        case ErrorCode::tooLarge:
            return tr("A file can have at most 25 MB.");
        case ErrorCode::notFound:
            return tr("The file is no longer there.");
        case ErrorCode::storageBusy:
            return tr("Another program is still writing this file.");
        case ErrorCode::invalid:
            return tr("This is not a file that can be added.");
        default:
            return of(error, nullptr);
        }
    }

    static QString ofSignIn(const QString& problem)
    {
        if (problem == QLatin1String("auth-failed")) {
            return tr("Email address or password is wrong.");
        }
        if (problem == QLatin1String("not-the-hub")) {
            return tr(
                "There is no hub at this address. Does this network require signing in first?");
        }
        if (problem == QLatin1String("needs-https")) {
            return tr("Only an address that begins with https:// is safe for your password.");
        }
        if (problem == QLatin1String("other-hub")) {
            return tr("The data on this laptop belongs to another hub.");
        }
        if (problem == QLatin1String("other-user")) {
            return tr("The data on this laptop belongs to another user.");
        }
        if (problem == QLatin1String("device-revoked")) {
            return tr("This laptop is no longer allowed to sync. Ask your administrator.");
        }
        if (problem == QLatin1String("busy")) {
            return tr("Too many attempts. Wait a moment and try again.");
        }
        if (problem == QLatin1String("in-use")) {
            return tr("Another program is already syncing this data. Close it and try again.");
        }
        return tr("The hub cannot be reached. Check the address and the network.");
    }

    static QString ofProblem(const std::string& problem, const QString& field, const Entity* entity)
    {
        if (problem == "not-allowed") {
            return tr("You are not allowed to make this change.");
        }
        if (problem == "required") {
            return field.isEmpty() ? tr("A required field is empty.")
                                   : tr("%1 is required.").arg(field);
        }
        if (problem == "not-permitted-move") {
            return tr("%1 cannot be changed this way.").arg(field);
        }
        if (problem == "frozen") {
            return ofFrozen(tr("It was completed in the meantime and can no longer be changed."),
                            entity);
        }
        if (problem == "op-mismatch") {
            return tr("The hub has another version of this change.");
        }
        if (problem == "too-large") {
            return tr("The change is too large for the hub.");
        }
        if (problem == "blocked" || problem == "not-found") {
            return tr("It depends on a record that the hub did not accept.");
        }
        if (problem == "schema" || problem == "schema-too-old") {
            return tr("The hub does not know this kind of data yet. It will be sent again after "
                      "the hub is updated.");
        }
        return field.isEmpty() ? tr("The hub did not accept a value.")
                               : tr("The hub did not accept the value of %1.").arg(field);
    }

    /// What the schema says of a field that a rule refused; nothing where it says nothing.
    static std::optional<QString> ofRefusal(const std::string& key, const Entity* entity)
    {
        if (entity == nullptr) {
            return std::nullopt;
        }
        const auto said = entity->refusals.find(key);
        return said != entity->refusals.end() ? std::optional(labelText(said->second))
                                              : std::nullopt;
    }

private:
    /// With what its entity says is to be done instead.
    static QString ofFrozen(const QString& sentence, const Entity* entity)
    {
        return entity && entity->status && !entity->status->frozenHint.empty()
                   ? tr("%1 %2", "two sentences")
                         .arg(sentence, labelText(entity->status->frozenHint))
                   : sentence;
    }

    static QString range(const Field& field, const QString& otherwise)
    {
        if (field.min && field.max) {
            return tr("Enter a number from %1 to %2.")
                .arg(integerText(*field.min), integerText(*field.max));
        }
        if (field.min && *field.min == 0) {
            return tr("Enter a number that is not negative.");
        }
        return otherwise;
    }
};

} // namespace

QString errorText(const Error& error, const Entity* entity)
{
    if (error.code == ErrorCode::schema) {
        if (const auto refusal = schemaRefusalText(error.key, *Catalogue::builtIn())) {
            return *refusal;
        }
    }
    return ErrorText::of(error, entity);
}

QString readErrorText(const Error& error)
{
    return ErrorText::ofRead(error);
}

QString fileErrorText(const Error& error)
{
    return ErrorText::ofFile(error);
}

QString signInProblemText(const QString& problem)
{
    return ErrorText::ofSignIn(problem);
}

QString problemText(const std::string& problem, const std::string& key, const Entity* entity)
{
    if (const auto refusal = schemaRefusalText(key, *Catalogue::builtIn())) {
        return *refusal;
    }
    const Field* field = entity ? entity->field(key) : nullptr;
    if (problem == "too-large" && field != nullptr) {
        return ErrorText::ofTooLargeRow(*field);
    }
    const auto refusal =
        problem == "not-allowed" ? ErrorText::ofRefusal(key, entity) : std::nullopt;
    return refusal ? *refusal
                   : ErrorText::ofProblem(problem, field ? labelText(field->labels) : QString(),
                                          entity);
}

} // namespace caravan::ui
