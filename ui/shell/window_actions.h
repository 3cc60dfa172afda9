// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QAction>
#include <QList>

#include <map>

namespace caravan::ui {

/// What the window does by a key or by name, beside opening its places.
enum class Act {
    search,
    filter,
    create,
    createAny,
    save,
    edit,
    remove,
    call,
    note,
    visit,
    undo,
    redo,
    back,
    forward,
    sync,
    pane,
    sidebar,
    settings,
    news,
    lock,
    window,
    past,
    trial,
    previous,
    next,
    password,
    shortcuts,
    quit
};

/// The keyboard map of a window: one action for each Act, added to the window, in the order in
/// which the shortcut sheet lists them. What they do is connected by the window. The window owns
/// the actions and this.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QWidget& window);

    QAction& of(Act act) const { return *m_actions.at(act); }
    /// Names them in the language chosen now.
    void retranslate();

private:
    std::map<Act, QAction*> m_actions;
};

} // namespace caravan::ui
