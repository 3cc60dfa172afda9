// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/safety_page.h"

#include "core/record/rights.h"
#include "ui/models/desk.h"
#include "ui/models/viewpoint.h"
#include "ui/paper/paper.h"
#include "ui/sync/safety_rows.h"
#include "ui/sync/status_beat.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_guard.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QSysInfo>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kSealSize = 64;
using Phase = sync::SyncStatus::Phase;

struct VerdictLook {
    QString icon;
    Tone tone;
};

VerdictLook verdictLook(SafetyVerdict verdict)
{
    switch (verdict) {
    case SafetyVerdict::running:
        return {QStringLiteral("refresh-cw"), Tone::accent};
    case SafetyVerdict::safe:
        return {QStringLiteral("shield-check"), Tone::success};
    case SafetyVerdict::waits:
    case SafetyVerdict::unproven:
        return {QStringLiteral("shield-alert"), Tone::warning};
    case SafetyVerdict::unsafe:
        break;
    }
    return {QStringLiteral("shield-alert"), Tone::danger};
}

/// The hub can be asked as things stand.
bool mayAsk(Phase phase)
{
    return phase != Phase::signedOut && phase != Phase::signInNeeded && phase != Phase::paused &&
           phase != Phase::offline;
}

} // namespace

SafetyPage::SafetyPage(Desk& desk, SyncPort& port, QWidget* parent)
    : Page(parent), m_desk(desk), m_port(port), m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_intro(new PlainLabel({}, TextRole::body, Ink::text2)), m_seal(new SafetySeal(kSealSize)),
      m_verdictText(new PlainLabel({}, TextRole::pageTitle)),
      m_sentence(new PlainLabel({}, TextRole::body, Ink::text2)),
      m_about(new PlainLabel({}, TextRole::caption, Ink::text3)), m_rows(new SafetyRows),
      m_rowsCard(new Card), m_again(new QPushButton), m_pdf(new QPushButton),
      m_print(new QPushButton), m_guard(new PressGuard(*this, [this] { showFacts(); }))
{
    build();
    connect(m_again, &QPushButton::clicked, this, [this] { compare(false); });
    connect(m_pdf, &QPushButton::clicked, this, &SafetyPage::savePdf);
    connect(m_print, &QPushButton::clicked, this, &SafetyPage::print);
    connect(m_rows, &SafetyRows::mendPicked, this, [this] { compare(true); });
    connect(m_rows, &SafetyRows::syncPicked, this,
            [this] { Q_EMIT routeRequested(Route::sync()); });
    connect(&port, &SyncPort::compared, this, &SafetyPage::takeComparison);
    connect(&port, &SyncPort::devicesTold, this, &SafetyPage::takeDevices);
    connect(&port, &SyncPort::blobsChanged, this, &SafetyPage::follow);
    connect(new StatusBeat(desk, port, this), &StatusBeat::changed, this, &SafetyPage::follow);
    connect(&desk, &Desk::committed, this, [this](const Commit& commit) {
        if (commit.syncState) {
            follow();
        }
    });
    retranslate();
}

void SafetyPage::build()
{
    m_intro->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_verdictText->setWordWrap(true);
    m_about->setWordWrap(true);
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_intro);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addLayout(titles, 1);
    for (QPushButton* button : {m_print, m_pdf, m_again}) {
        head->addWidget(button, 0, Qt::AlignBottom);
    }
    setButtonKind(*m_again, ButtonKind::primary);
    m_again->setIcon(icon(QStringLiteral("refresh-cw"), Ink::onAccent));

    auto* verdict = new Card;
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_verdictText);
    words->addWidget(m_sentence);
    words->addWidget(m_about);
    auto* line = new QHBoxLayout;
    line->setSpacing(kCardPadding);
    line->addWidget(m_seal, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    verdict->body()->addLayout(line);
    m_rowsCard->body()->addWidget(m_rows);

    auto* column = new QVBoxLayout;
    column->setSpacing(kCardPadding);
    column->addWidget(verdict);
    column->addWidget(m_rowsCard);
    column->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin - 12, kPageMargin);
    layout->setSpacing(kCardPadding);
    head->setContentsMargins(0, 0, 12, 0);
    layout->addLayout(head);
    layout->addWidget(makeScrollingColumn(*column), 1);
}

QString SafetyPage::title() const
{
    return tr("Is everything safe?");
}

void SafetyPage::retranslate()
{
    m_title->setText(title());
    m_intro->setText(tr("Compares this laptop with the hub and lists what is only here."));
    m_again->setText(tr("Compare again"));
    m_pdf->setText(tr("Save as PDF …"));
    m_print->setText(tr("Print …"));
    m_rows->retranslate();
    showFacts();
}

void SafetyPage::focusContent()
{
    (m_again->isEnabled() ? m_again : m_pdf)->setFocus(Qt::OtherFocusReason);
}

void SafetyPage::arrange(const Route&)
{
    compare(false);
    // Only administrators are told, so others do not ask.
    if (mayAsk(m_port.status().phase) && !isDemo(m_desk.preferences()) &&
        roleFrom(m_desk.replica().syncState().role) == Role::administrator) {
        m_port.askDevices();
    }
}

void SafetyPage::compare(bool mends)
{
    if (isDemo(m_desk.preferences()) || m_facts.isComparing) {
        return;
    }
    m_facts.isComparing = mayAsk(m_port.status().phase);
    showFacts();
    if (m_facts.isComparing) {
        m_port.compare(mends);
    }
}

void SafetyPage::takeComparison(const HubComparison& comparison)
{
    const bool wasMended = comparison.isMended && comparison.differences > 0;
    m_facts.isComparing = false;
    m_facts.comparison = comparison;
    m_facts.comparedAt = m_desk.now();
    if (wasMended) {
        compare(false); // that it is equal now is to be proven as well
        return;
    }
    follow();
}

void SafetyPage::takeDevices(const QList<HubDevice>& devices, const QString& problem)
{
    if (problem.isEmpty()) {
        m_facts.devices = devices;
        follow();
    }
}

void SafetyPage::follow()
{
    m_guard->follow();
}

void SafetyPage::showFacts()
{
    const bool hadWaiting = m_facts.status.waiting > 0;
    SafetyFacts facts = safetyFacts(m_desk, m_port);
    facts.isComparing = m_facts.isComparing;
    facts.comparison = m_facts.comparison;
    facts.comparedAt = m_facts.comparedAt;
    facts.devices = m_facts.devices;
    m_facts = std::move(facts);
    m_checks = safetyChecks(m_facts, m_desk);
    m_verdict = verdictOf(m_checks);
    const bool isMadeUp = isDemo(m_desk.preferences());
    m_rowsCard->setVisible(!isMadeUp);
    for (QPushButton* button : {m_pdf, m_print}) {
        button->setVisible(!isMadeUp);
        button->setEnabled(!m_facts.isComparing);
    }
    m_again->setVisible(!isMadeUp);
    m_again->setEnabled(!m_facts.isComparing && mayAsk(m_facts.status.phase));
    m_rows->setChecks(m_checks);
    showVerdict();
    // What has just gone out is part of what the proof is about.
    if (hadWaiting && m_facts.status.waiting == 0 && m_facts.comparison && isVisible()) {
        QMetaObject::invokeMethod(
            this, [this] { compare(false); }, Qt::QueuedConnection);
    }
}

void SafetyPage::showVerdict()
{
    QString sentence;
    switch (m_verdict) {
    case SafetyVerdict::running:
        m_verdictText->setText(tr("Checking …"));
        sentence = tr("Every record is compared with the hub. You can keep working meanwhile.");
        break;
    case SafetyVerdict::safe:
        m_verdictText->setText(tr("Everything is safe"));
        sentence = tr("All your work on this laptop has reached the hub, and its data equal the "
                      "hub's.");
        break;
    case SafetyVerdict::waits:
        m_verdictText->setText(tr("Not everything is at the hub yet"));
        sentence =
            tr("What is marked as waiting is only on this laptop. It stays on its disk until the "
               "hub has it.");
        break;
    case SafetyVerdict::unproven:
        m_verdictText->setText(tr("Nothing is waiting, but it could not be verified"));
        sentence =
            tr("The comparison with the hub could not be completed. Try again when the hub can "
               "be reached.");
        break;
    case SafetyVerdict::unsafe:
        m_verdictText->setText(tr("Something needs your attention"));
        sentence =
            tr("Some of your work will not reach the hub by itself. See the lines marked as not "
               "safe.");
        break;
    }
    VerdictLook look = verdictLook(m_verdict);
    if (isDemo(m_desk.preferences())) {
        m_verdictText->setText(tr("Demo company"));
        sentence = tr("This company is made up and has no hub: there is nothing to compare with. "
                      "Sign in to your hub to see the proof for your own data.");
        look = {QStringLiteral("info"), Tone::accent};
        m_about->clear();
    } else {
        m_about->setText(paper().about.join(QStringLiteral(" · ")));
    }
    m_about->setVisible(!m_about->text().isEmpty());
    m_sentence->setText(sentence);
    m_seal->setState(look.icon, look.tone,
                     m_verdict == SafetyVerdict::running && !isDemo(m_desk.preferences()));
}

SafetyPaper SafetyPage::paper() const
{
    QStringList about{tr("As of %1", "time").arg(momentText(m_desk.now()))};
    if (!m_facts.hub.isEmpty()) {
        about.append(tr("Hub: %1", "address").arg(m_facts.hub));
    }
    if (!m_facts.person.isEmpty()) {
        about.append(tr("Signed in: %1", "person").arg(m_facts.person));
    }
    about.append(tr("Laptop: %1", "name").arg(QSysInfo::machineHostName()));
    return {title(), m_verdictText->text(), about, m_checks};
}

void SafetyPage::savePdf()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save as PDF"), QStringLiteral("caravan-%1.pdf").arg(dayText(todayOf(m_desk))),
        tr("PDF (*.pdf)"));
    if (!path.isEmpty()) {
        const Done written = writeSafety(m_desk.replica(), paper(), path);
        Q_EMIT messageRequested(written ? tr("Saved as %1").arg(path) : errorText(written.error()),
                                false);
    }
}

void SafetyPage::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    printSafety(m_desk.replica(), paper(), printer);
    if (printer.outputFormat() == QPrinter::PdfFormat) {
        makeReadable(printer.outputFileName());
    }
}

} // namespace caravan::ui
