// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/text/rule_text.h"

#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <QCoreApplication>
#include <QStringList>

namespace caravan::ui {

namespace {

using Kind = FilterRule::Kind;

class RuleText {
    Q_DECLARE_TR_FUNCTIONS(RuleText)

public:
    static QString changedAt() { return tr("Last changed"); }

    static QString kind(Kind kind, const Field* field)
    {
        const bool isDay =
            field && (field->type == FieldType::date || field->type == FieldType::dateTime);
        switch (kind) {
        case Kind::is:
            return tr("is");
        case Kind::isNot:
            return tr("is not");
        case Kind::contains:
            return tr("contains");
        case Kind::startsWith:
            return tr("starts with");
        case Kind::atLeast:
            return isDay ? tr("is on or after") : tr("is at least");
        case Kind::atMost:
            return isDay ? tr("is on or before") : tr("is at most");
        case Kind::period:
            return tr("is within");
        case Kind::empty:
            return tr("is empty");
        case Kind::notEmpty:
            return tr("is not empty");
        case Kind::mine:
            return tr("is me");
        case Kind::allOf:
            return tr("all of these");
        case Kind::anyOf:
            return tr("any of these");
        }
        return {};
    }

    static QString period(std::string_view word)
    {
        static const std::map<std::string_view, const char*> kTexts{
            {"today", QT_TR_NOOP("today")},
            {"yesterday", QT_TR_NOOP("yesterday")},
            {"tomorrow", QT_TR_NOOP("tomorrow")},
            {"this_week", QT_TR_NOOP("this week")},
            {"last_week", QT_TR_NOOP("last week")},
            {"next_week", QT_TR_NOOP("next week")},
            {"this_month", QT_TR_NOOP("this month")},
            {"last_month", QT_TR_NOOP("last month")},
            {"next_month", QT_TR_NOOP("next month")},
            {"this_quarter", QT_TR_NOOP("this quarter")},
            {"last_quarter", QT_TR_NOOP("last quarter")},
            {"next_quarter", QT_TR_NOOP("next quarter")},
            {"this_year", QT_TR_NOOP("this year")},
            {"last_year", QT_TR_NOOP("last year")},
            {"next_year", QT_TR_NOOP("next year")},
            {"last_7_days", QT_TR_NOOP("last 7 days")},
            {"last_30_days", QT_TR_NOOP("last 30 days")},
            {"last_90_days", QT_TR_NOOP("last 90 days")},
            {"next_7_days", QT_TR_NOOP("next 7 days")},
            {"next_30_days", QT_TR_NOOP("next 30 days")},
            {"next_90_days", QT_TR_NOOP("next 90 days")},
            {"older_than_30_days", QT_TR_NOOP("more than 30 days ago")},
            {"older_than_90_days", QT_TR_NOOP("more than 90 days ago")},
            {"past", QT_TR_NOOP("the past")},
            {"future", QT_TR_NOOP("the future")},
        };
        const auto found = kTexts.find(word);
        return found == kTexts.end() ? QString() : tr(found->second);
    }

    static QString group(Replica& replica, const Entity& entity, const FilterRule& group)
    {
        QStringList parts;
        for (const FilterRule& part : group.parts) {
            parts.append(rule(replica, entity, part));
        }
        return tr("(%1)", "filters in brackets")
            .arg(parts.join(group.kind == Kind::anyOf ? tr(" or ", "between values of a filter")
                                                      : tr(" and ", "between filters")));
    }

    static QString rule(Replica& replica, const Entity& entity, const FilterRule& rule)
    {
        if (rule.isGroup()) {
            return group(replica, entity, rule);
        }
        const Field* field = entity.field(rule.field);
        const QString name = field ? labelText(field->labels) : changedAt();
        if (rule.values.empty()) {
            return tr("%1 %2", "field, is empty").arg(name, kind(rule.kind, field));
        }
        QStringList values;
        for (const Value& value : rule.values) {
            values.append(one(replica, field, rule.kind, value));
        }
        const QString joined = values.join(tr(" or ", "between values of a filter"));
        return rule.kind == Kind::is || rule.kind == Kind::period
                   ? tr("%1: %2", "field, value").arg(name, joined)
                   : tr("%1 %2 %3", "field, is at least, value")
                         .arg(name, kind(rule.kind, field), joined);
    }

private:
    static QString one(Replica& replica, const Field* field, Kind kind, const Value& value)
    {
        const bool isText = kind == Kind::contains || kind == Kind::startsWith;
        if (kind == Kind::period) {
            return period(textOf(value));
        }
        if (!field || isText) {
            return QLatin1Char('"') + toQString(textOf(value)) + QLatin1Char('"');
        }
        if (field->type == FieldType::choiceSet) {
            const Choice* choice = field->choice(textOf(value));
            return choice ? labelText(choice->labels) : toQString(textOf(value));
        }
        return displayText(replica, *field, value);
    }
};

} // namespace

QString ruleFieldText(const Entity& entity, const std::string& field)
{
    const Field* known = entity.field(field);
    return known ? labelText(known->labels) : RuleText::changedAt();
}

QString ruleKindText(FilterRule::Kind kind, const Field* field)
{
    return RuleText::kind(kind, field);
}

QString periodText(std::string_view word)
{
    return RuleText::period(word);
}

QString ruleText(Replica& replica, const Entity& entity, const FilterRule& rule)
{
    return RuleText::rule(replica, entity, rule);
}

} // namespace caravan::ui
