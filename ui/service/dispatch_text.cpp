// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/dispatch_text.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace caravan::ui {

namespace {

/// A skill is a product series as it is written, or a kind of visit, which has labels.
QString skillText(const Catalogue& catalogue, const std::string& skill)
{
    const Choice* kind = catalogue.at("visit").field("kind")->choice(skill);
    return kind != nullptr ? labelText(kind->labels) : toQString(skill);
}

class DispatchText {
    Q_DECLARE_TR_FUNCTIONS(DispatchText)

public:
    static QString hours(int minutes)
    {
        return tr("%1 h", "hours").arg(QLocale().toString(minutes / 60.0, 'f', 1));
    }

    static QString word(Readiness::Light light)
    {
        return light == Readiness::Light::ready      ? tr("Ready", "for the visits of a day")
               : light == Readiness::Light::open     ? tr("Not everything is here yet")
               : light == Readiness::Light::notReady ? tr("Not ready")
                                                     : QString();
    }

    static QString of(const Catalogue& catalogue, const DispatchReason& reason)
    {
        using Kind = DispatchReason::Kind;
        const QString about = toQString(reason.about);
        switch (reason.kind) {
        case Kind::knows:
            return tr("trained on %1").arg(skillText(catalogue, reason.about));
        case Kind::lacksSkill:
            return tr("not trained on %1").arg(skillText(catalogue, reason.about));
        case Kind::serves:
            return tr("serves %1").arg(about);
        case Kind::elsewhere:
            return tr("%1 is not their region").arg(about);
        case Kind::distance:
            return tr("%1 km in a straight line").arg(integerText(reason.kilometres));
        case Kind::sameCity:
            return tr("in %1 that day").arg(about);
        case Kind::sameRegion:
            return tr("near, in %1").arg(about);
        case Kind::hasParts:
            return tr("parts are in their van");
        case Kind::lacksPart:
            return tr("not in their van: %1").arg(about);
        case Kind::load:
            return tr("%1 of work that day").arg(hours(reason.minutes));
        case Kind::inTime:
            return tr("in time");
        case Kind::late:
            return tr("after the limit");
        case Kind::displaces:
            return tr("delays %1").arg(about);
        }
        return {};
    }

    static QString of(const Catalogue& catalogue, const DispatchWarning& warning)
    {
        using Kind = DispatchWarning::Kind;
        const QString about = toQString(warning.about);
        switch (warning.kind) {
        case Kind::overlap:
            return tr("At the same time as %1").arg(about);
        case Kind::tight:
            return tr("Too little time to travel from %1").arg(about);
        case Kind::lacksSkill:
            return tr("The engineer is not trained on %1").arg(skillText(catalogue, warning.about));
        case Kind::lacksPart:
            return tr("Not in the van: %1").arg(about);
        case Kind::late:
            return tr("Starts after the limit");
        }
        return {};
    }

    static QString detail(const DispatchVisit& visit, TimePoint now)
    {
        QStringList parts;
        if (!visit.account.empty()) {
            parts.append(toQString(visit.account));
        }
        if (visit.limit) {
            // Midnight is the end of a due day.
            const bool isDay = visit.limit->time_since_epoch() % std::chrono::days(1) ==
                               std::chrono::milliseconds(0);
            parts.append(tr("by %1").arg(isDay ? dayText(addDays(dateOf(*visit.limit), -1))
                                               : shortMomentText(*visit.limit, now)));
        }
        parts.append(hours(static_cast<int>(visit.duration.count())));
        return parts.join(QStringLiteral(" · "));
    }

    static QString load(const DispatchEngineer& engineer)
    {
        int minutes = 0;
        for (const DispatchVisit& visit : engineer.visits) {
            minutes += static_cast<int>(visit.duration.count());
        }
        return tr("%Ln visit(s), %1", nullptr, static_cast<int>(engineer.visits.size()))
            .arg(hours(minutes));
    }

    static QStringList of(const Readiness& readiness)
    {
        if (readiness.light == Readiness::Light::none) {
            return {tr("No visits on this day")};
        }
        QStringList lines;
        const DocumentCount& documents = readiness.documents;
        if (readiness.isHere) {
            lines.append(tr("%Ln visit(s) on this laptop", nullptr, readiness.visits));
            if (documents.all > 0) {
                lines.append(
                    documents.here == documents.all
                        ? tr("All %Ln document(s) here", nullptr, documents.all)
                        : tr("%1 of %2 documents here")
                              .arg(integerText(documents.here), integerText(documents.all)));
            }
        } else {
            lines.append(tr("%1 of %2 visits accepted and on the engineer's laptop")
                             .arg(integerText(readiness.accepted), integerText(readiness.visits)));
            if (documents.unsent > 0) {
                lines.append(
                    tr("%Ln document(s) not at the hub yet, so not on the engineer's laptop",
                       nullptr, documents.unsent));
            } else if (documents.all > 0) {
                lines.append(tr("%Ln document(s) at the hub; the engineer's laptop will fetch them",
                                nullptr, documents.all));
            }
        }
        for (const std::string& part : readiness.partsMissing) {
            lines.append(tr("Not in the van: %1").arg(toQString(part)));
        }
        for (const std::string& tool : readiness.toolsExpired) {
            lines.append(tr("Calibration expired: %1").arg(toQString(tool)));
        }
        if (readiness.light == Readiness::Light::ready) {
            lines.append(tr("Parts and tools are available"));
        }
        return lines;
    }
};

} // namespace

QString reasonText(const Catalogue& catalogue, const DispatchReason& reason)
{
    return DispatchText::of(catalogue, reason);
}

QString warningText(const Catalogue& catalogue, const DispatchWarning& warning)
{
    return DispatchText::of(catalogue, warning);
}

QString visitName(const DispatchVisit& visit)
{
    return (toQString(visit.number) + QLatin1Char(' ') + toQString(visit.subject)).simplified();
}

QString waitingDetail(const DispatchVisit& visit, TimePoint now)
{
    return DispatchText::detail(visit, now);
}

QString loadText(const DispatchEngineer& engineer)
{
    return DispatchText::load(engineer);
}

QStringList readinessText(const Readiness& readiness)
{
    return DispatchText::of(readiness);
}

QString readinessWord(Readiness::Light light)
{
    return DispatchText::word(light);
}

Tone readinessTone(Readiness::Light light)
{
    switch (light) {
    case Readiness::Light::ready:
        return Tone::success;
    case Readiness::Light::open:
        return Tone::warning;
    case Readiness::Light::notReady:
        return Tone::danger;
    case Readiness::Light::none:
        break;
    }
    return Tone::neutral;
}

Tone visitTone(const DispatchVisit& visit)
{
    if (!visit.isMovable() && visit.status != "travelling" && visit.status != "on_site") {
        return Tone::neutral;
    }
    return visit.priority == "critical" ? Tone::danger
           : visit.priority == "high"   ? Tone::warning
                                        : Tone::accent;
}

} // namespace caravan::ui
