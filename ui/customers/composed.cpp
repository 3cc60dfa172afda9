// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/composed.h"

#include "ui/models/desk.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace caravan::ui {
namespace {

constexpr int kSubjectMax = 200; ///< as the catalogue says of an activity
constexpr int kFirstLineMax = 100;

QString subjectOf(const Composed& composed, const QString& kind, const QString& title)
{
    if (!composed.subject.isEmpty()) {
        return composed.subject.left(kSubjectMax);
    }
    const QString line = composed.words.section(u'\n', 0, 0).simplified().left(kFirstLineMax);
    const bool isNote = composed.kind == "note";
    return isNote && !line.isEmpty()
               ? line
               : QCoreApplication::translate("caravan::ui::Composer", "%1: %2",
                                             "kind of activity, record")
                     .arg(kind, title)
                     .left(kSubjectMax);
}

} // namespace

bool Composed::isWhole() const
{
    if (kind == "task" || kind == "mail") {
        return !subject.isEmpty() && (kind == "task" || !address.isEmpty());
    }
    return kind != "note" || !words.isEmpty();
}

std::vector<Edit> editsOf(Desk& desk, const Preset& about, const Composed& composed,
                          const QString& title)
{
    const Entity& activity = desk.catalogue().at("activity");
    const auto made = [&](const std::string& kind, const char* status) {
        Edit edit = Edit::create(activity.name, desk.replica().newId(), about);
        edit.set["kind"] = kind;
        edit.set["status"] = std::string(status);
        return edit;
    };
    const bool isTask = composed.kind == "task";
    Edit first = made(composed.kind, isTask ? "open" : "done");
    const Choice* kind = activity.field("kind")->choice(composed.kind);
    first.set["subject"] =
        toStd(subjectOf(composed, kind ? labelText(kind->labels) : QString(), title));
    if (isTask) {
        if (!isEmpty(composed.day)) {
            first.set["due"] = composed.day;
        }
    } else {
        first.set["start"] = formatDateTime(desk.now());
    }
    if (!composed.words.isEmpty()) {
        first.set["notes"] = toStd(composed.words);
    }
    if (!composed.outcome.empty()) {
        first.set["outcome"] = composed.outcome;
    }
    std::vector<Edit> edits{std::move(first)};
    if (!composed.next.isEmpty()) {
        Edit next = made("task", "open");
        next.set["subject"] = toStd(composed.next);
        if (!isEmpty(composed.day)) {
            next.set["due"] = composed.day;
        }
        edits.push_back(std::move(next));
    }
    return edits;
}

} // namespace caravan::ui
