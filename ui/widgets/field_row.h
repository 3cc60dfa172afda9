// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QWidget>

namespace caravan::ui {

class PlainLabel;

/// One field of a form: label above, editor, and under it a hint or what is wrong. The label
/// names the editor for assistive technology and takes its focus.
class FieldRow : public QWidget {
public:
    FieldRow(const QString& label, bool required, const QString& hint, QWidget* editor,
             QWidget* parent = nullptr);

    QWidget* editor() const { return m_editor; }

    /// An empty sentence takes the complaint away.
    void setProblem(const QString& sentence);
    bool hasProblem() const { return m_hasProblem; }
    /// A remark that is no error, for instance that somebody else changed the value meanwhile.
    void setNotice(const QString& sentence);

private:
    void show(const QString& sentence, bool problem);

    QWidget* m_editor;
    PlainLabel* m_message;
    QString m_hint;
    bool m_hasProblem = false;
};

} // namespace caravan::ui
