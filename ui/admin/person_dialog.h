// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace caravan::ui {

class Desk;
class FieldRow;
class PlainLabel;
class SyncPort;

/// Adds somebody who may sign in. The hub makes them, so it needs the hub; open until it has, and
/// then shows once what that person needs to sign in.
class PersonDialog : public QDialog {
    Q_OBJECT

public:
    /// Both outlive it.
    PersonDialog(Desk& desk, SyncPort& port, QWidget* parent = nullptr);

private:
    void look();
    void add();
    void take(const QString& problem);
    void showAdded();
    /// What the new person is told: link, mail address, password.
    QString invitation() const;

    Desk& m_desk;
    SyncPort& m_port;
    QLineEdit* m_name;
    QLineEdit* m_mail;
    QComboBox* m_role;
    QLineEdit* m_password;
    FieldRow* m_mailRow;
    FieldRow* m_passwordRow;
    PlainLabel* m_problem;
    QPushButton* m_go;
    QPushButton* m_close;
    bool m_isAdded = false;
};

} // namespace caravan::ui
