// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QLabel>

namespace caravan::ui {

/// Text shown as it is: never interpreted as HTML, whoever wrote it. Size, weight and colour come
/// from the theme and follow it.
class PlainLabel : public QLabel {
public:
    explicit PlainLabel(const QString& text = {}, TextRole role = TextRole::body,
                        Ink ink = Ink::text, QWidget* parent = nullptr);

    void setInk(Ink ink);

    /// One line that ends in "…" where it does not fit; the tool tip then has all of it.
    void setElided(bool elided);
    bool isElided() const { return m_elided; }

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    bool m_elided = false;
};

/// For setToolTip(), which would otherwise guess at HTML.
QString plainToolTip(const QString& text);

} // namespace caravan::ui
