// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/arrive_step.h"

#include "core/service/visit_work.h"
#include "ui/forms/field_editor.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr std::size_t kHistoryMax = 6;
constexpr int kPositionWidth = 360;
constexpr std::int64_t kTasksRead = 200;
constexpr std::size_t kTasksMax = 4;

} // namespace

ArriveStep::ArriveStep(Desk& desk, QWidget* parent)
    : VisitStep(desk, parent), m_times(new PlainLabel({}, TextRole::bodyStrong)),
      m_symptom(new PlainLabel), m_history(new QVBoxLayout), m_here(new QPushButton)
{
    const Field& position = *desk.catalogue().at("visit").field("arrived_position");
    m_position = makeEditor(desk, position);
    m_positionRow =
        new FieldRow(labelText(position.labels), false, labelText(position.hint), m_position);
    m_positionRow->setMaximumWidth(kPositionWidth);
    m_symptom->setWordWrap(true);
    m_history->setSpacing(4);
    setButtonKind(*m_here, ButtonKind::primary);
    m_here->setIcon(icon(QStringLiteral("map-pin"), Ink::onAccent));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kCardPadding);
    layout->addWidget(m_times);
    layout->addWidget(m_symptom);
    layout->addWidget(m_here, 0, Qt::AlignLeft);
    layout->addWidget(m_positionRow);
    layout->addLayout(m_history);
    layout->addStretch(1);
    connect(m_here, &QPushButton::clicked, this, &ArriveStep::arrive);
}

QString ArriveStep::title() const
{
    return tr("Arrive");
}

bool ArriveStep::isDone(const Record& visit)
{
    return !isEmpty(visit.value("arrived_at"));
}

void ArriveStep::load(const Record& visit)
{
    m_visit = visit.id;
    const auto arrived = parseDateTime(visit.text("arrived_at"));
    const auto start = parseDateTime(visit.text("start"));
    m_times->setText(arrived ? tr("On site since %1", "a time").arg(momentText(*arrived))
                     : start ? tr("Planned for %1", "a time").arg(momentText(*start))
                             : tr("No time agreed"));
    m_symptom->setText(toQString(visit.text("symptom")));
    m_symptom->setVisible(!m_symptom->text().isEmpty());
    m_here->setText(tr("I am here"));
    const bool isToCome = !arrived && m_desk.rights().mayUpdate(visit);
    m_here->setVisible(isToCome);
    m_positionRow->setVisible(isToCome);
    if (arrived) {
        m_position->setValue({});
    }
    clearLayout(*m_history);
    showTasks(visit);
    showHistory(visit);
}

void ArriveStep::addLink(const QString& text, const RecordKey& key)
{
    auto* link = new LinkLabel(text);
    link->setAccessibleName(text);
    connect(link, &LinkLabel::clicked, this, [this, key] { Q_EMIT recordRequested(key); });
    m_history->addWidget(link);
}

/// What somebody still has to do for this customer, the soonest first.
void ArriveStep::showTasks(const Record& visit)
{
    const RecordId account = visit.reference("account");
    if (account.isNil()) {
        return;
    }
    auto tasks = m_desk.replica().select(
        {"activity",
         Filter::all({Filter::where("account", Compare::equal, account),
                      Filter::where("status", Compare::equal, std::string("open"))}),
         {{"due"}},
         {}},
        0, kTasksRead);
    if (!tasks) {
        m_desk.reportReadFailure(tasks.error());
        return;
    }
    if (tasks->empty()) {
        return;
    }
    const auto dayOf = [](const Row& row) { // appointments have a start, tasks a day
        const auto start = parseDateTime(row.record.text("start"));
        return start ? std::optional(dateOf(*start)) : parseDate(row.record.text("due"));
    };
    const Date noDay = *parseDate("9999-12-31"); // comes last
    std::stable_sort(tasks->begin(), tasks->end(), [&](const Row& a, const Row& b) {
        return dayOf(a).value_or(noDay) < dayOf(b).value_or(noDay);
    });
    tasks->resize(std::min(tasks->size(), kTasksMax));
    m_history->addWidget(new PlainLabel(tr("Open with this customer"), TextRole::cardTitle));
    for (const Row& row : *tasks) {
        const std::optional<Date> due = dayOf(row);
        QStringList parts{due ? dayText(*due) : QString(), recordTitle(row.record),
                          toQString(m_desk.replica().title("user", row.record.reference("owner")))};
        parts.removeAll(QString());
        addLink(joinedText(parts), row.record.key());
    }
}

/// What was done at this machine before.
void ArriveStep::showHistory(const Record& visit)
{
    const RecordId asset = visit.reference("asset");
    if (asset.isNil()) {
        return;
    }
    const std::vector<Row> visits =
        m_desk.replica().related("visit", "asset", asset, kHistoryMax + 1);
    bool isFirst = true;
    for (const Row& row : visits) {
        if (row.record.id == visit.id) {
            continue;
        }
        if (isFirst) {
            m_history->addSpacing(m_history->count() > 0 ? kGap : 0);
            m_history->addWidget(
                new PlainLabel(tr("Previous service on this machine"), TextRole::cardTitle));
            isFirst = false;
        }
        const auto when = parseDateTime(row.record.text("start"));
        QStringList parts{when ? dayText(dateOf(*when)) : QString(), recordTitle(row.record),
                          toQString(row.record.text("work_done_text")).section(u'\n', 0, 0)};
        parts.removeAll(QString());
        addLink(joinedText(parts), row.record.key());
    }
}

void ArriveStep::arrive()
{
    const Result<Value> position = m_position->value();
    m_positionRow->setProblem(
        position ? QString() : errorText(position.error(), &m_desk.catalogue().at("visit")));
    if (!position) {
        return;
    }
    if (const auto row = m_desk.replica().find("visit", m_visit)) {
        if (apply(checkIn(row->record, m_desk.now(), *position), tr("Arrived"),
                  *row->record.entity)) {
            Q_EMIT finished();
        }
    }
}

void ArriveStep::focusFirst()
{
    m_here->setFocus(Qt::OtherFocusReason);
}

} // namespace caravan::ui
