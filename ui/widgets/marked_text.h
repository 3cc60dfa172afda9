// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"
#include "ui/text/difference.h"

#include <QWidget>

class QTextLayout;

namespace caravan::ui {

/// Plain text of several lines in which some characters are marked by a tint, a line below and a
/// stronger weight, so that no colour says it alone. Wraps where there is no room.
class MarkedText : public QWidget {
    Q_OBJECT

public:
    MarkedText(const QString& text, QList<TextRange> marks, Tone tone, QWidget* parent = nullptr);

    const QString& text() const { return m_text; }
    const QList<TextRange>& marks() const { return m_marks; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Breaks the lines of @p layout to @p width and gives their height.
    int layOut(QTextLayout& layout, int width) const;

    QString m_text;
    QList<TextRange> m_marks;
    Tone m_tone;
};

} // namespace caravan::ui
