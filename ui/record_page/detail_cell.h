// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <QWidget>

class QVBoxLayout;

namespace caravan::ui {

class Desk;
class FieldEditor;
class PlainLabel;

/// One field on the page of a record: its label over its value, which is edited where it stands. A
/// click beside a link or Enter begins. Enter saves (Ctrl+Enter in a text of several lines), and so
/// does whatever moves the focus on; Esc brings the former value back. What cannot be saved stays
/// in the editor, with the reason below.
class DetailCell : public QWidget {
    Q_OBJECT

public:
    /// @p record as it is shown. The cell owns @p label and @p value.
    DetailCell(Desk& desk, const Record& record, const Field& field, QLayout* label,
               QWidget* value);

    const Field& field() const { return m_field; }
    bool isEditing() const { return m_editor != nullptr; }
    /// Whether this person may change the value here.
    bool mayEdit() const { return m_mayEdit; }
    void edit();
    /// Saves what is typed. False: it cannot be, and stays in the editor with the reason.
    bool finish();

Q_SIGNALS:
    void saved(const QString& message);
    /// The editor is gone, and what was shown may be shown anew.
    void closed();
    /// To the next cell or the one before: +1, -1.
    void stepRequested(int by);

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool filterKey(QEvent& event, bool isText);
    bool isAtEdge(bool forward) const;
    void showWhole();
    void followFocus(QWidget* now);
    void commit();
    void refuse(const Error& error);
    void close();

    Desk& m_desk;
    Record m_opened;
    const Field& m_field;
    bool m_mayEdit;
    QVBoxLayout* m_lines;
    QWidget* m_value;
    FieldEditor* m_editor = nullptr;
    PlainLabel* m_problem = nullptr;
};

} // namespace caravan::ui
