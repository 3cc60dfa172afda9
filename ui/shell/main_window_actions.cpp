// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/main_window.h"

#include "core/schema/navigation.h"
#include "ui/lock/lock.h"
#include "ui/page/page.h"
#include "ui/page/sync_port.h"
#include "ui/settings/company_data.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/places.h"
#include "ui/shell/search_box.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/top_bar.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/toast.h"
#include "ui/workbench/workbench.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kPlaceKeys = 8;

} // namespace

void MainWindow::addAct(Act act, const QList<QKeySequence>& keys, void (MainWindow::*slot)())
{
    auto* action = new QAction(this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    m_acts[act] = action;
}

void MainWindow::addActions()
{
    using K = QKeySequence;
    addAct(Act::search, {K(Qt::CTRL | Qt::Key_K)}, &MainWindow::focusSearch);
    addAct(Act::filter, {K(Qt::CTRL | Qt::Key_F)}, &MainWindow::focusFilter);
    addAct(Act::create, {K(Qt::CTRL | Qt::Key_N)}, &MainWindow::createHere);
    addAct(Act::createAny, {K(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}, &MainWindow::popUpCreate);
    addAct(Act::save, {K(Qt::CTRL | Qt::Key_S)}, &MainWindow::savePage);
    addAct(Act::edit, {K(Qt::Key_F2)}, &MainWindow::editHere);
    addAct(Act::remove, {K(Qt::CTRL | Qt::Key_Delete)}, &MainWindow::removeHere);
    addAct(Act::call, {K(Qt::CTRL | Qt::Key_D)}, &MainWindow::callHere);
    addAct(Act::visit, {K(Qt::CTRL | Qt::SHIFT | Qt::Key_V)}, &MainWindow::visitHere);
    addAct(Act::undo, {K(Qt::CTRL | Qt::Key_Z)}, &MainWindow::undo);
    addAct(Act::redo, {K(Qt::CTRL | Qt::Key_Y), K(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
           &MainWindow::redo);
    addAct(Act::back, {K(Qt::ALT | Qt::Key_Left)}, &MainWindow::goBack);
    addAct(Act::forward, {K(Qt::ALT | Qt::Key_Right)}, &MainWindow::goForward);
    addAct(Act::sync, {K(Qt::Key_F5)}, &MainWindow::syncNow);
    addAct(Act::pane, {K(Qt::Key_F6)}, &MainWindow::nextPane);
    addAct(Act::sidebar, {K(Qt::Key_F9)}, &MainWindow::toggleSidebar);
    addAct(Act::settings, {K(Qt::CTRL | Qt::Key_Comma)}, &MainWindow::openSettings);
    addAct(Act::news, {K(Qt::CTRL | Qt::Key_J)}, &MainWindow::openNews);
    addAct(Act::lock, {K(Qt::CTRL | Qt::ALT | Qt::Key_L)}, &MainWindow::lockNow);
    addAct(Act::window, {K(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}, &MainWindow::openHereToo);
    addAct(Act::previous, {K(Qt::ALT | Qt::Key_Up)}, &MainWindow::previousRecord);
    addAct(Act::next, {K(Qt::ALT | Qt::Key_Down)}, &MainWindow::nextRecord);
    addAct(Act::password, {}, &MainWindow::changePassword);
    addAct(Act::shortcuts, {K(Qt::CTRL | Qt::Key_Slash), K(Qt::Key_F1)},
           &MainWindow::showShortcuts);
    m_acts[Act::back]->setIcon(icon(QStringLiteral("arrow-left")));
    m_acts[Act::forward]->setIcon(icon(QStringLiteral("arrow-right")));
    nameActions();
}

void MainWindow::nameActions()
{
    const std::map<Act, QString> names{
        {Act::search, tr("Search everything")},
        {Act::filter, tr("Filter this list")},
        {Act::create, tr("New record here")},
        {Act::createAny, tr("New record of any kind")},
        {Act::save, tr("Save")},
        {Act::edit, tr("Edit")},
        {Act::remove, tr("Delete")},
        {Act::call, tr("Log a call")},
        {Act::visit, tr("Plan a visit")},
        {Act::undo, tr("Undo")},
        {Act::redo, tr("Redo")},
        {Act::back, tr("Back")},
        {Act::forward, tr("Forward")},
        {Act::sync, tr("Sync now")},
        {Act::pane, tr("Next part of the window")},
        {Act::sidebar, tr("Narrow or wide sidebar")},
        {Act::settings, tr("Settings")},
        {Act::news, tr("What changed")},
        {Act::lock, tr("Lock")},
        {Act::window, tr("Open in a new window")},
        {Act::previous, tr("Previous record")},
        {Act::next, tr("Next record")},
        {Act::password, tr("Change password")},
        {Act::shortcuts, tr("Keyboard shortcuts")},
    };
    for (const auto& [act, name] : names) {
        m_acts[act]->setText(name);
    }
}

void MainWindow::addCommand(const QString& name, const Route& route, const QKeySequence& key)
{
    auto* action = new QAction(name, this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [this, route] { open(route); });
    addAction(action);
    m_commands.append(action);
}

/// Everything that has a place can be gone to by its name, and everything made by the kind's.
void MainWindow::fillCommands()
{
    for (QAction* action : std::as_const(m_commands)) {
        removeAction(action);
        action->deleteLater();
    }
    m_commands.clear();
    int number = 0;
    for (const NavPlace& place : m_sidebar->places().places()) {
        ++number;
        addCommand(place.label, m_bench.routeTo(toStd(place.key)),
                   number <= kPlaceKeys
                       ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number))
                       : QKeySequence());
    }
    for (const Entity* entity : companyData(m_desk.catalogue())) {
        addCommand(labelText(entity->plural), Route::list(entity->name), {});
    }
    for (const PageKind* kind : pagesWithoutPlace(m_desk, m_bench)) {
        addCommand(kind->label(), Route::of(kind->key), {});
    }
    auto* drafts = new QAction(tr("Forms not saved yet"), this);
    connect(drafts, &QAction::triggered, this, &MainWindow::showDrafts);
    addAction(drafts);
    m_commands.append(drafts);
    for (const Entity* entity : kindsToCreate()) {
        addCommand(tr("New %1", "kind of record").arg(labelInSentence(entity->labels)),
                   Route::create(entity->name), {});
    }
    m_topBar->search().setCommands(actions());
}

std::vector<const Entity*> MainWindow::kindsToCreate() const
{
    std::vector<const Entity*> kinds;
    for (const Entity* entity : Navigation::builtIn().work(m_desk.catalogue())) {
        if (m_desk.rights().mayCreate(*entity)) {
            kinds.push_back(entity);
        }
    }
    return kinds;
}

void MainWindow::fillCreateMenu()
{
    m_createMenu->clear();
    for (const Entity* entity : kindsToCreate()) {
        QAction* action =
            m_createMenu->addAction(icon(toQString(entity->icon)), labelText(entity->labels));
        const std::string name = entity->name;
        connect(action, &QAction::triggered, this, [this, name] { open(Route::create(name)); });
    }
    fillCommands();
}

void MainWindow::createHere()
{
    const std::string& entity = m_pages->currentRoute()->entity;
    const Entity* here = m_desk.catalogue().entity(entity);
    if (here && here->role == EntityRole::work && m_desk.rights().mayCreate(*here)) {
        open(Route::create(entity));
    } else {
        popUpCreate();
    }
}

void MainWindow::popUpCreate()
{
    m_topBar->create().showMenu();
}

void MainWindow::focusSearch()
{
    m_topBar->search().begin();
}

void MainWindow::focusFilter()
{
    if (!m_pages->current()->perform(Verb::find)) {
        focusSearch();
    }
}

void MainWindow::savePage()
{
    m_pages->current()->perform(Verb::save);
}

void MainWindow::editHere()
{
    m_pages->current()->perform(Verb::edit);
}

void MainWindow::removeHere()
{
    m_pages->current()->perform(Verb::remove);
}

void MainWindow::callHere()
{
    m_pages->current()->perform(Verb::call);
}

void MainWindow::visitHere()
{
    m_pages->current()->perform(Verb::visit);
}

void MainWindow::undo()
{
    QUndoStack& stack = m_desk.undoStack();
    if (!stack.canUndo()) {
        return;
    }
    const QString name = stack.undoText();
    const int before = stack.index();
    m_undoLeft.clear();
    stack.undo();
    if (stack.index() < before) {
        m_toast->say(tr("Undone: %1").arg(name) + m_undoLeft, QStringLiteral("undo-2"), tr("Redo"),
                     [this] { redo(); });
    }
}

void MainWindow::redo()
{
    QUndoStack& stack = m_desk.undoStack();
    if (stack.canRedo()) {
        const QString name = stack.redoText();
        m_undoLeft.clear();
        stack.redo();
        m_toast->say(name + m_undoLeft, {}, tr("Undo"), [this] { undo(); });
    }
}

void MainWindow::nextPane()
{
    const QWidget* focused = QApplication::focusWidget();
    if (m_sidebar->isAncestorOf(focused)) {
        m_topBar->search().setFocus(Qt::ShortcutFocusReason);
    } else if (m_topBar->isAncestorOf(focused)) {
        m_pages->current()->focusContent();
    } else {
        m_sidebar->places().setFocus(Qt::ShortcutFocusReason);
    }
}

void MainWindow::toggleSidebar()
{
    m_wantsNarrow = !m_sidebar->isNarrow();
    fitSidebar();
}

void MainWindow::goBack()
{
    m_pages->back();
}

void MainWindow::goForward()
{
    m_pages->forward();
}

void MainWindow::openSettings()
{
    open(Route::settings());
}

void MainWindow::openNews()
{
    open(Route::news());
}

void MainWindow::lockNow()
{
    if (m_lock->isPossible()) {
        m_lock->lock();
    } else {
        showMessage(tr("Sign in once more; from then on your password can unlock the window."),
                    false);
    }
}

void MainWindow::openHereToo()
{
    openWindow(Route(*m_pages->currentRoute()));
}

void MainWindow::previousRecord()
{
    m_pages->current()->perform(Verb::previous);
}

void MainWindow::nextRecord()
{
    m_pages->current()->perform(Verb::next);
}

void MainWindow::openSync()
{
    open(Route::sync());
}

void MainWindow::syncNow()
{
    m_port.syncNow();
}

void MainWindow::showShortcuts()
{
    ShortcutSheet(actions(), this).exec();
}

} // namespace caravan::ui
