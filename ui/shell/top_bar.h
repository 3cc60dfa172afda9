// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QWidget>

class QAction;
class QToolButton;

namespace caravan::ui {

class Desk;
class SearchBox;

/// The line above the page: back, forward, search, and the menu of new records.
class TopBar : public QWidget {
    Q_OBJECT

public:
    TopBar(Desk& desk, QAction& back, QAction& forward, QWidget* parent = nullptr);

    SearchBox& search() { return *m_search; }
    QToolButton& create() { return *m_create; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void describe();

    SearchBox* m_search;
    QToolButton* m_back;
    QToolButton* m_forward;
    QToolButton* m_create;
};

} // namespace caravan::ui
