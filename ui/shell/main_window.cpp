// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/main_window.h"

#include "ui/lock/lock.h"
#include "ui/notify/notices.h"
#include "ui/page/page.h"
#include "ui/page/sync_port.h"
#include "ui/shell/catalogue_adoption.h"
#include "ui/shell/commands.h"
#include "ui/shell/drafts_offer.h"
#include "ui/shell/gate.h"
#include "ui/shell/language_offer.h"
#include "ui/shell/messages.h"
#include "ui/shell/page_flow.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/shown_page.h"
#include "ui/shell/side_windows.h"
#include "ui/shell/sidebar_content.h"
#include "ui/shell/status_banner.h"
#include "ui/shell/window_acts.h"
#include "ui/shell/window_memory.h"
#include "ui/sync/sync_ask.h"
#include "ui/widgets/brand_mark.h"

#include <QKeyEvent>

namespace caravan::ui {

MainWindow::MainWindow(Desk& desk, SyncPort& port, Theme& theme, Languages& languages,
                       const Workbench& bench, MainWindow* first)
    : m_first(first), m_lock(first ? first->m_lock : new Lock(desk.preferences(), this)),
      m_site(PageSite{desk, port, theme, languages, *m_lock, bench}), m_others(*this, m_site),
      m_notices(first ? first->m_notices : new Notices(desk, port, *m_lock, this)),
      m_actions(new WindowActions(*this)), m_commands(new Commands(*this, desk, bench)),
      m_frame(new WindowFrame(desk, bench, *m_actions, m_commands->createMenu())),
      m_gate(new Gate(m_site, *m_frame)), m_toast(new Toast(m_gate)),
      m_content(new SidebarContent(m_frame->sidebar(), desk, bench, this)),
      m_status(new StatusBanner(m_frame->banner(), m_frame->sidebar(), desk, port, this)),
      m_messages(
          new Messages(*m_toast, desk, first ? Messages::Tells::own : Messages::Tells::all, *this)),
      m_flow(new PageFlow(m_site, m_frame->pages(), *m_messages, this)),
      m_drafts(new DraftsOffer(desk, *m_messages, m_frame->pages(), *this)),
      m_sync(new SyncAsk(desk, port, this)),
      m_shown(new ShownPage({*this, pages(), *m_gate, *m_actions, *m_content,
                             first ? nullptr : &desk.preferences()})),
      m_adoption(new CatalogueAdoption(
          *this, pages(), desk, first ? std::vector<AdoptionTask>() : bench.adoptionTasks())),
      m_sides(first ? first->m_sides : new SideWindows(*this, m_site))
{
    setAttribute(Qt::WA_DeleteOnClose, first != nullptr);
    setWindowIcon(brandIcon());
    setMinimumSize(760, 520);
    restoreSize(*this, desk.preferences());
    setCentralWidget(m_gate);
    connectParts();
    connectActions(*m_actions, {*m_frame, *m_flow, *m_messages, *m_gate, *m_sync});
    connect(&m_actions->of(Act::shortcuts), &QAction::triggered, this, &MainWindow::showShortcuts);
    m_sides->connectTo(*this, *m_actions);
    if (!first) {
        connect(m_sides, &SideWindows::messageRequested, m_messages, &Messages::say);
    }
    begin();
}

void MainWindow::connectParts()
{
    connect(m_frame, &WindowFrame::routePicked, m_flow, &PageFlow::follow);
    connect(m_status, &StatusBanner::signInRequested, this, &MainWindow::showSignIn);
    connect(m_commands, &Commands::routePicked, this, &MainWindow::open);
    connect(m_commands, &Commands::workspacePicked, m_content, &SidebarContent::pickWorkspace);
    connect(m_content, &SidebarContent::arranged, this, &MainWindow::rearrange);
    connect(m_commands, &Commands::draftsPicked, m_drafts, &DraftsOffer::show);
    connect(m_drafts, &DraftsOffer::routePicked, this, &MainWindow::open);
    connect(m_flow, &PageFlow::windowRequested, this, &MainWindow::openWindow);
    connect(m_flow, &PageFlow::signInRequested, this, &MainWindow::showSignIn);
    connect(m_flow, &PageFlow::createAnyRequested, m_frame, &WindowFrame::popUpCreate);
    connect(m_flow, &PageFlow::titleChanged, m_shown, &ShownPage::tell);
    connect(&pages(), &PageStack::currentChanged, m_shown, &ShownPage::tell);
    connect(m_gate, &Gate::currentChanged, m_shown, &ShownPage::nameWindow);
    connect(m_gate, &Gate::messageRequested, m_messages, &Messages::say);
    new LanguageOffer(m_frame->question(), m_site.desk, m_site.languages, this);
    connect(m_sync, &SyncAsk::messageRequested, m_messages, &Messages::say);
    connect(m_gate, &Gate::demoRequested, this, &MainWindow::demoRequested);
    connect(m_gate, &Gate::demoEnded, this, &MainWindow::demoEnded);
    connect(m_gate, &Gate::lockChanged, m_toast, &Toast::dismiss);
    connect(m_gate, &Gate::entered, this, [this] {
        m_shown->tell();
        pages().current()->focusContent();
        m_adoption->doTasks(); // of what was adopted behind the lock
    });
    connect(&m_site.port, &SyncPort::blobsChanged, &m_site.desk, &Desk::setFiles);
    connect(&m_site.desk, &Desk::catalogueExchanged, m_adoption, &CatalogueAdoption::begin);
    connect(m_adoption, &CatalogueAdoption::messageRequested, m_messages, &Messages::say);
    connect(m_adoption, &CatalogueAdoption::adopted, this, [this] {
        fill();
        if (pages().current() == nullptr) {
            open(Route::start());
        }
    });
}

void MainWindow::begin()
{
    fill();
    open(lastPlace(m_site.desk));
    m_status->show();
    m_gate->begin();
    if (!m_first && !m_lock->isLocked()) {
        // Once the window stands; not over a sign-in.
        const auto offer = [this] {
            if (m_gate->isOpen()) {
                m_drafts->offer();
                m_adoption->doTasks();
            }
        };
        QMetaObject::invokeMethod(this, offer, Qt::QueuedConnection);
    }
}

void MainWindow::fill()
{
    const QList<NavPlace> places = m_content->fill();
    m_commands->fill(places, m_content->workspaces());
    m_frame->setCommands(actions());
}

void MainWindow::rearrange()
{
    fill();
    m_shown->tell();
}

void MainWindow::open(const Route& route)
{
    m_flow->open(route);
}

void MainWindow::showSignIn()
{
    m_gate->showSignIn();
}

void MainWindow::showShortcuts()
{
    if (const Page* page = pages().current()) {
        ShortcutSheet(actions(), page->title(), page->keys(), this).exec();
    }
}

MainWindow* MainWindow::openWindow(const Route& route)
{
    return openBeside(m_site.desk, m_site.port, route);
}

MainWindow* MainWindow::openBeside(Desk& desk, SyncPort& port, const Route& route)
{
    return (m_first ? m_first : this)->m_others.open(desk, port, route);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        fill();
        m_status->show();
        m_shown->tell();
        m_toast->dismiss();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Not a shortcut: an open list, menu or search must have it first.
    if (event->key() == Qt::Key_Escape && m_gate->isOpen()) {
        m_flow->leave();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

/// Nothing is asked: what was typed into forms is kept and offered at the next start.
void MainWindow::closeEvent(QCloseEvent* event)
{
    bool closes = m_drafts->mayClose();
    if (closes && !m_first) {
        keepSize(*this, m_site.desk.preferences());
        closes = m_others.close();
    }
    event->setAccepted(closes);
}

} // namespace caravan::ui
