// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QObject>

class QAbstractButton;
class QDialog;
class QKeyEvent;

namespace caravan::ui {

/// What Enter and Tab do everywhere, in one place for all windows and dialogs:
///
/// - Enter clicks the button that has the focus, as Space does;
/// - Ctrl+Enter ends a dialog by its default button, also from a text of several lines;
/// - only the default button of a dialog looks and acts like one: Tab over the others does not make
///   them the default, and where something would be destroyed the safe one is it;
/// - Tab comes to the default button before the others beside it.
///
/// Installed once on the application.
class DialogKeys : public QObject {
    Q_OBJECT

public:
    explicit DialogKeys(QObject* application);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static bool takeEnter(QObject& watched, const QKeyEvent& event);
};

} // namespace caravan::ui
