// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace caravan::ui {

class FieldRow;
class PlainLabel;
class SyncPort;

/// Asks for hub, mail address and password. What goes wrong is said in words below the fields;
/// nothing typed is lost by a failed try, and the password is not kept after a good one.
class SignInPage : public QWidget {
    Q_OBJECT

public:
    explicit SignInPage(SyncPort& port, QWidget* parent = nullptr);

    /// Fills in what is known from the last time.
    void begin(const QString& hub, const QString& mail);
    /// Offers the way back to the data that are already on this laptop.
    void setCanGoBack(bool canGoBack);

Q_SIGNALS:
    /// @p password is what the hub has just accepted.
    void signedIn(const QString& password);
    /// @p role: as users of the demo company have it.
    void demoRequested(const QString& role);
    void languagePicked(const QString& code);
    void backRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* makeTryFirst();
    QLayout* makeFoot();
    void buildEditors();
    QWidget* makeCard();
    /// Fills in what an invitation says; false: it is an address, or nothing.
    bool takeLink();
    void submit();
    void succeed();
    void fail(const QString& problem);
    void setBusy(bool busy);
    void showProblem(const QString& sentence);

    SyncPort& m_port;
    QWidget* m_content = nullptr;
    QLineEdit* m_hub = nullptr;
    FieldRow* m_hubRow = nullptr;
    QString m_typedHub; ///< before the last change: what comes at once was pasted
    QLineEdit* m_mail = nullptr;
    QLineEdit* m_password = nullptr;
    PlainLabel* m_problem = nullptr;
    QPushButton* m_submit = nullptr;
    QPushButton* m_back = nullptr;
    QWidget* m_tryFirst = nullptr; ///< while there is nothing here yet
    bool m_canGoBack = false;
    bool m_isBusy = false;
};

} // namespace caravan::ui
