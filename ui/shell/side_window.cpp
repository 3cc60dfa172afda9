// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/side_window.h"

#include "core/actions/take_over.h"
#include "core/store/failure.h"
#include "core/store/profile_folder.h"
#include "core/store/side_copy.h"
#include "ui/shell/main_window.h"
#include "ui/shell/take_over_dialog.h"
#include "ui/shell/time_strip.h"
#include "ui/shell/trial_strip.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QToolBar>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kDaysAtFirst = 7;

} // namespace

SideWindow::SideWindow(MainWindow& first, Desk& original, std::filesystem::path copy)
    : QObject(&first), m_first(first), m_original(original), m_copy(std::move(copy))
{
}

SideWindow::~SideWindow()
{
    m_desk.reset();
    m_replica.reset();
    m_lookBack.reset();
    // What cannot be removed now is removed at the next start.
    static_cast<void>(removeProfileCopy(m_copy));
}

Done SideWindow::openDesk(const Clock& clock, Replica::OpenFor purpose)
{
    Result<std::unique_ptr<Replica>> opened =
        Replica::open(replicaIn(m_copy), m_original.replica().product(), clock,
                      IdSource::fromSystem(), m_original.replica().rules(), purpose);
    if (!opened) {
        return opened.error();
    }
    m_replica = std::move(*opened);
    // Lists are arranged as the person has them; drafts are not theirs here.
    const QString arranged = toQString((m_copy / "window.json").string());
    const QString own = m_original.preferences().sibling(QStringLiteral("window.json"));
    if (!own.isEmpty()) {
        QFile::copy(own, arranged);
    }
    m_preferences = std::make_unique<Preferences>(arranged);
    m_desk = std::make_unique<Desk>(*m_replica, clock, *m_preferences);
    m_desk->setAside();
    return done();
}

MainWindow* SideWindow::openWindow(const Route& route, QWidget* strip)
{
    MainWindow* window = m_first.openBeside(*m_desk, m_port, route);
    auto* bar = new QToolBar(window);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addWidget(strip);
    window->addToolBar(bar);
    connect(window, &QObject::destroyed, this, &QObject::deleteLater);
    return window;
}

Result<MainWindow*> SideWindow::lookBack(const Route& route)
{
    m_then.set(m_original.now());
    Result<std::unique_ptr<LookBack>> opened =
        LookBack::open(replicaIn(m_copy), m_original.replica().product(), m_then);
    if (!opened) {
        return opened.error();
    }
    m_lookBack = std::move(*opened);
    if (!m_lookBack->since()) {
        return Error{ErrorCode::notFound, "history", "nothing is known of earlier days"};
    }
    if (Done desk = openDesk(m_then, Replica::OpenFor::reading); !desk) {
        return desk.error();
    }
    auto* strip = new TimeStrip(*m_lookBack->since(), m_then.now());
    MainWindow* window = openWindow(route, strip);
    connect(strip, &TimeStrip::momentPicked, this, [this, strip] { move(*strip); });
    strip->setDaysBack(std::min(kDaysAtFirst, strip->days()));
    return window;
}

void SideWindow::move(TimeStrip& strip)
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<std::size_t> moved = m_lookBack->moveTo(strip.moment());
    QApplication::restoreOverrideCursor();
    if (!moved) {
        m_desk->reportReadFailure(moved.error());
        return;
    }
    strip.showMoved(*moved);
    m_desk->look();
}

Result<MainWindow*> SideWindow::tryOut(const Route& route)
{
    if (Done desk = openDesk(m_original.clock(), Replica::OpenFor::work); !desk) {
        return desk.error();
    }
    m_begin = trialBegin(*m_replica);
    auto* strip = new TrialStrip;
    MainWindow* window = openWindow(route, strip);
    connect(&strip->takeOver(), &QPushButton::clicked, this, [this, window] { takeOver(window); });
    window->installEventFilter(this);
    return window;
}

void SideWindow::takeOver(QWidget* window)
{
    try {
        TakeOverDialog dialog(m_original, *m_replica,
                              trialChanges(*m_replica, m_begin, m_original.replica()), window);
        if (dialog.exec() == QDialog::Accepted) {
            Q_EMIT messageRequested(tr("Taken over from the trial copy"), true);
        }
    } catch (const std::exception&) {
        m_desk->reportReadFailure(currentStoreFailure());
    }
}

/// A trial that is closed is lost: asked where anything was changed.
bool SideWindow::eventFilter(QObject* watched, QEvent* event)
{
    auto* window = qobject_cast<QWidget*>(watched);
    if (event->type() != QEvent::Close || window == nullptr) {
        return QObject::eventFilter(watched, event);
    }
    std::size_t changes = 0;
    try {
        changes = trialChanges(*m_replica, m_begin, m_original.replica()).size();
    } catch (const std::exception&) {
        changes = 0; // a copy that cannot be read keeps nobody
    }
    if (changes == 0) {
        return false;
    }
    QMessageBox ask(QMessageBox::Question, tr("Close the trial copy?"),
                    tr("%Ln changed record(s) have not been taken over. Closing discards them.",
                       nullptr, static_cast<int>(changes)),
                    QMessageBox::NoButton, window);
    QPushButton* keep = ask.addButton(tr("Keep it open"), QMessageBox::RejectRole);
    const QAbstractButton* lose =
        ask.addButton(tr("Close and lose them"), QMessageBox::DestructiveRole);
    ask.setDefaultButton(keep);
    ask.setEscapeButton(keep);
    ask.exec();
    const bool stays = ask.clickedButton() != lose;
    if (stays) {
        event->ignore();
    }
    return stays;
}

} // namespace caravan::ui
