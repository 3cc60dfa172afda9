// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QHash>
#include <QImage>
#include <QString>
#include <QStringList>

class QWidget;

namespace caravan::test {

/// What a program can see of a picture by itself: nothing on it, words that do not fit their
/// place, widgets over one another, words hard to tell from their ground, words that were left in
/// English, also where a widget paints its words itself (cards, cells, charts, chips); and what a
/// screen reader could not: what takes the focus without a name or a role. Each fault is a line
/// that names the widget.
class PictureCheck {
public:
    /// @p language: of the window; the Chinese texts are compared with the English ones of
    /// @p translationsFolder.
    PictureCheck(const QString& language, const QString& translationsFolder);

    QStringList faults(QWidget& widget, const QImage& image) const;

private:
    void addEmpty(const QImage& image, QStringList& faults) const;
    void addClipped(QWidget& widget, QStringList& faults) const;
    void addOverlaps(QWidget& widget, QStringList& faults) const;
    void addContrast(QWidget& widget, const QImage& image, QStringList& faults) const;
    void addPainted(QWidget& widget, const QImage& image, QStringList& faults) const;
    void addEnglish(QWidget& widget, QStringList& faults) const;
    void addNameless(QWidget& widget, QStringList& faults) const;

    QHash<QString, QString> m_translations; ///< English → what should be shown, where they differ
};

} // namespace caravan::test
