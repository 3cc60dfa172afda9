// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/first_steps.h"

#include "core/record/rights.h"
#include "core/store/failure.h"
#include "ui/admin/person_dialog.h"
#include "ui/models/desk.h"
#include "ui/models/hub_link.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/plain_label.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

const QString kHidden = QStringLiteral("start.steps.hidden");
/// The hub was once seen to know another laptop: without a network it cannot be asked.
const QString kLaptopSeen = QStringLiteral("start.steps.laptop");

std::optional<Record> ownCompany(Replica& replica)
{
    const auto rows = orThrow(
        replica.select({replica.catalogue().at(Serves::letterhead).name, {}, {}, {}}, 0, 1));
    return rows.empty() ? std::nullopt : std::optional(rows.front().record);
}

} // namespace

FirstSteps::FirstSteps(Desk& desk, SyncPort& port, QWidget* parent)
    : Card(parent), m_desk(desk), m_port(port), m_steps(new QVBoxLayout),
      m_count(new PlainLabel({}, TextRole::body, Ink::text3)), m_hide(new QPushButton)
{
    QHBoxLayout* line = addTitle({});
    line->insertWidget(1, m_count);
    setButtonKind(*m_hide, ButtonKind::ghost);
    line->addWidget(m_hide);
    m_steps->setSpacing(kCellPadding);
    body()->addLayout(m_steps);
    connect(m_hide, &QPushButton::clicked, this, &FirstSteps::dismiss);
    connect(&desk, &Desk::committed, this, &FirstSteps::judge);
    connect(&port, &SyncPort::devicesTold, this,
            [this](const QList<HubDevice>& devices) { takeDevices(devices); });
    judge();
}

bool FirstSteps::isWanted() const
{
    return !isDemo(m_desk.preferences()) && !m_desk.preferences().value(kHidden).toBool() &&
           roleFrom(m_desk.replica().syncState().role) == Role::administrator;
}

void FirstSteps::judge()
{
    if (!isWanted()) {
        hide();
        return;
    }
    Replica& replica = m_desk.replica();
    const std::optional<Record> company = ownCompany(replica);
    const auto people = orThrow(replica.count({replica.catalogue().people().name,
                                               Filter::where("active", Compare::equal, true),
                                               {},
                                               {}}));
    const auto customers =
        orThrow(replica.count({replica.catalogue().at(Serves::customers).name, {}, {}, {}}));
    const std::array<bool, 4> isDone{
        company && !company->text("name").empty() && !company->text("address").empty(), people > 1,
        customers > 0, m_desk.preferences().value(kLaptopSeen).toBool()};
    const bool isAll = std::all_of(isDone.begin(), isDone.end(), [](bool one) { return one; });
    if (isDone != m_isDone || m_steps->isEmpty()) {
        m_isDone = isDone;
        fill();
    }
    if (isAll) {
        hide();
    } else if (parentWidget() != nullptr) { // it would be a window of its own
        show();
    }
}

/// Whether there are other laptops only the hub knows. It is asked once a run.
void FirstSteps::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    const bool isReached = m_port.status().phase == sync::SyncStatus::Phase::idle ||
                           m_port.status().phase == sync::SyncStatus::Phase::pulling;
    if (isWanted() && isReached && !isDone(Step::laptops) && !std::exchange(m_hasAsked, true)) {
        m_port.askDevices();
    }
}

void FirstSteps::takeDevices(const QList<HubDevice>& devices)
{
    const bool hasOther = std::any_of(devices.begin(), devices.end(), [](const HubDevice& one) {
        return !one.isHere && !one.isRevoked;
    });
    if (hasOther) {
        m_desk.preferences().setValue(kLaptopSeen, true);
        judge();
    }
}

void FirstSteps::fill()
{
    setTitle(tr("Set up your company"));
    m_hide->setText(tr("Hide"));
    m_hide->setAccessibleName(tr("Hide: Set up your company"));
    m_count->setText(tr("%1 of %2 done", "numbers")
                         .arg(std::count(m_isDone.begin(), m_isDone.end(), true))
                         .arg(m_isDone.size()));
    clearLayout(*m_steps);
    addStep(Step::company, tr("Company details"),
            tr("Name and address appear on quotes and reports."), tr("Enter details"));
    addStep(Step::people, tr("People"), tr("Add those who work with Caravan, with their roles."),
            tr("Add a person …"));
    addStep(Step::customers, tr("Customers"),
            tr("Import them from a CSV file with the list's menu, or enter the first."),
            tr("Open the list"));
    addStep(Step::laptops, tr("Laptops"),
            tr("Send the sign-in link to your colleagues. This is done once another laptop has "
               "signed in."),
            tr("Copy the link"));
}

void FirstSteps::addStep(Step step, const QString& title, const QString& detail,
                         const QString& action)
{
    const bool isDone = this->isDone(step);
    auto* line = new QHBoxLayout;
    line->setSpacing(kCellPadding);
    auto* mark = new QLabel;
    mark->setPixmap(icon(isDone ? QStringLiteral("circle-check") : QStringLiteral("circle"),
                         isDone ? Ink::success : Ink::text3)
                        .pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    mark->setFixedWidth(kIconSize);
    line->addWidget(mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* name = new PlainLabel(title, TextRole::bodyStrong, isDone ? Ink::text2 : Ink::text);
    name->setAccessibleName(
        (isDone ? tr("Done: %1", "a step") : tr("To do: %1", "a step")).arg(title));
    words->addWidget(name);
    if (!isDone) {
        auto* more = new PlainLabel(detail, TextRole::body, Ink::text2);
        more->setWordWrap(true);
        words->addWidget(more);
    }
    line->addLayout(words, 1);
    if (!isDone || step == Step::people) { // one colleague is rarely the last
        auto* button = new QPushButton(action);
        button->setAccessibleName(action + QStringLiteral(": ") + title);
        connect(button, &QPushButton::clicked, this, [this, step] { act(step); });
        line->addWidget(button, 0, Qt::AlignTop);
    }
    m_steps->addLayout(line);
}

void FirstSteps::act(Step step)
{
    switch (step) {
    case Step::company:
        enterCompany();
        return;
    case Step::people:
        PersonDialog(m_desk, m_port, window()).exec();
        return;
    case Step::customers:
        Q_EMIT routeRequested(Route::list(m_desk.catalogue().at(Serves::customers).name));
        return;
    case Step::laptops:
        copyLink();
        return;
    }
}

void FirstSteps::enterCompany()
{
    const std::optional<Record> company = ownCompany(m_desk.replica());
    Q_EMIT routeRequested(company ? Route::edit(company->key())
                                  : Route::create(m_desk.catalogue().at(Serves::letterhead).name));
}

void FirstSteps::copyLink()
{
    const QString link = hubLinkText(toQString(m_desk.replica().syncState().hubUrl), {});
    if (link.isEmpty()) {
        Q_EMIT messageRequested(tr("Your hub has no address that other laptops can use."), false);
        return;
    }
    QGuiApplication::clipboard()->setText(link);
    Q_EMIT messageRequested(tr("Copied: %1").arg(link), false);
}

void FirstSteps::dismiss()
{
    m_desk.preferences().setValue(kHidden, true);
    judge();
}

void FirstSteps::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        fill();
    }
    Card::changeEvent(event);
}

} // namespace caravan::ui
