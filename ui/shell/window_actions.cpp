// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/window_actions.h"

#include "ui/theme/icons.h"

#include <QWidget>

namespace caravan::ui {

namespace {

struct Key {
    Act act;
    QList<QKeySequence> keys;
};

QList<Key> keyboardMap()
{
    return {
        {Act::search, {Qt::CTRL | Qt::Key_K}},
        {Act::filter, {Qt::CTRL | Qt::Key_F}},
        {Act::create, {Qt::CTRL | Qt::Key_N}},
        {Act::createAny, {Qt::CTRL | Qt::SHIFT | Qt::Key_N}},
        {Act::save, {Qt::CTRL | Qt::Key_S}},
        {Act::edit, {Qt::Key_F2}},
        {Act::remove, {Qt::CTRL | Qt::Key_Delete}},
        {Act::call, {Qt::CTRL | Qt::Key_D}},
        {Act::note, {Qt::CTRL | Qt::SHIFT | Qt::Key_D}},
        {Act::visit, {Qt::CTRL | Qt::SHIFT | Qt::Key_V}},
        {Act::undo, {Qt::CTRL | Qt::Key_Z}},
        {Act::redo, {Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z}},
        {Act::back, {Qt::ALT | Qt::Key_Left}},
        {Act::forward, {Qt::ALT | Qt::Key_Right}},
        {Act::sync, {Qt::Key_F5}},
        {Act::pane, {Qt::Key_F6}},
        {Act::sidebar, {Qt::Key_F9}},
        {Act::settings, {Qt::CTRL | Qt::Key_Comma}},
        {Act::news, {Qt::CTRL | Qt::Key_J}},
        {Act::lock, {Qt::CTRL | Qt::ALT | Qt::Key_L}},
        {Act::window, {Qt::CTRL | Qt::SHIFT | Qt::Key_O}},
        {Act::past, {Qt::CTRL | Qt::SHIFT | Qt::Key_T}},
        {Act::trial, {Qt::CTRL | Qt::SHIFT | Qt::Key_I}},
        {Act::previous, {Qt::ALT | Qt::Key_Up}},
        {Act::next, {Qt::ALT | Qt::Key_Down}},
        {Act::password, {}},
        {Act::shortcuts, {Qt::CTRL | Qt::Key_Slash, Qt::Key_F1}},
        {Act::quit, {Qt::CTRL | Qt::Key_Q}},
    };
}

} // namespace

WindowActions::WindowActions(QWidget& window) : QObject(&window)
{
    const QList<Key> map = keyboardMap();
    for (const Key& one : map) {
        auto* action = new QAction(&window);
        action->setShortcuts(one.keys);
        window.addAction(action);
        m_actions[one.act] = action;
    }
    of(Act::back).setIcon(icon(QStringLiteral("arrow-left")));
    of(Act::forward).setIcon(icon(QStringLiteral("arrow-right")));
    retranslate();
}

void WindowActions::retranslate()
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
        {Act::note, tr("Write a note")},
        {Act::visit, tr("Plan a visit")},
        {Act::undo, tr("Undo")},
        {Act::redo, tr("Redo")},
        {Act::back, tr("Back")},
        {Act::forward, tr("Forward")},
        {Act::sync, tr("Sync now")},
        {Act::pane, tr("Next pane")},
        {Act::sidebar, tr("Toggle sidebar")},
        {Act::settings, tr("Settings")},
        {Act::news, tr("What changed")},
        {Act::lock, tr("Lock")},
        {Act::window, tr("Open in a new window")},
        {Act::past, tr("Look back in time")},
        {Act::trial, tr("What if: try things in a copy")},
        {Act::previous, tr("Previous record")},
        {Act::next, tr("Next record")},
        {Act::password, tr("Change password")},
        {Act::quit, tr("Quit")},
        {Act::shortcuts, tr("Keyboard shortcuts")},
    };
    for (const auto& [act, name] : names) {
        of(act).setText(name);
    }
}

} // namespace caravan::ui
