// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/picture_check.h"

#include "tests/ui/painted_text.h"
#include "ui/widgets/pick_popup.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

namespace caravan::test {

namespace {

constexpr double kContrastMin = 3.0; ///< of antialiased strokes; the tokens themselves reach 4.5
constexpr int kSlack = 1;
constexpr double kOverlapMin = 3; ///< shared width from which texts lie over one another

QString nameOf(const QWidget& widget, const QString& text = {})
{
    const QWidget* parent = widget.parentWidget();
    return QStringLiteral("%1 in %2%3")
        .arg(QString::fromLatin1(widget.metaObject()->className()),
             parent ? QString::fromLatin1(parent->metaObject()->className()) : QString(),
             text.isEmpty() ? QString() : QStringLiteral(": “%1”").arg(text.left(60)));
}

/// Not scrolled away or cut by something it lies in.
bool isWhollySeen(const QWidget& widget, const QWidget& top)
{
    return widget.isVisible() && widget.visibleRegion().boundingRect() == widget.rect() &&
           top.isAncestorOf(&widget);
}

QString textOf(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        return label->text();
    }
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const auto* tool = qobject_cast<const QToolButton*>(&widget);
    const bool isIcon = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly;
    return button && !isIcon ? button->text() : QString();
}

double channel(int value)
{
    const double part = value / 255.0;
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(QRgb color)
{
    return 0.2126 * channel(qRed(color)) + 0.7152 * channel(qGreen(color)) +
           0.0722 * channel(qBlue(color));
}

double contrast(QRgb one, QRgb other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// Between the colour that most pixels of a place have and the one that differs most from it.
double contrastIn(const QImage& image, const QRectF& place, double scale)
{
    const QRect area =
        QRectF(place.topLeft() * scale, place.size() * scale).toRect().intersected(image.rect());
    QHash<QRgb, int> counts;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            ++counts[image.pixel(x, y)];
        }
    }
    QRgb ground = 0;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            ground = it.key();
        }
    }
    double best = 1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        best = std::max(best, contrast(it.key(), ground));
    }
    return best;
}

/// Popups and toasts lie over the pages on purpose.
bool isCovered(const QRectF& place, const QWidget& top)
{
    const QList<QWidget*> all = top.findChildren<QWidget*>();
    return std::any_of(all.begin(), all.end(), [&](const QWidget* each) {
        const bool floats =
            qobject_cast<const ui::Toast*>(each) || qobject_cast<const ui::PickPopup*>(each);
        return floats && each->isVisible() &&
               QRectF(each->mapTo(&top, QPoint(0, 0)), QSizeF(each->size())).intersects(place);
    });
}

/// Can be moved sideways under its window, so what it cuts off is not lost.
bool scrollsSideways(const QWidget& widget)
{
    const auto* header = qobject_cast<const QHeaderView*>(widget.parentWidget());
    const auto* area = qobject_cast<const QAbstractScrollArea*>(header ? header->parentWidget()
                                                                       : widget.parentWidget());
    if (header) {
        return area && area->horizontalScrollBar()->maximum() > 0;
    }
    return area && area->viewport() == &widget && area->horizontalScrollBar()->maximum() > 0;
}

QHash<QString, QString> readTranslations(const QString& path)
{
    QHash<QString, QString> texts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return texts;
    }
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("source")) {
            source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (text != source && !source.contains(QLatin1Char('%'))) {
                texts.insert(source, text);
            }
        }
    }
    return texts;
}

} // namespace

PictureCheck::PictureCheck(const QString& language, const QString& translationsFolder)
{
    if (language != QLatin1String("en")) {
        m_translations = readTranslations(translationsFolder + QStringLiteral("/caravan_") +
                                          language + QStringLiteral(".ts"));
    }
}

QStringList PictureCheck::faults(QWidget& widget, const QImage& image) const
{
    QStringList faults;
    addEmpty(image, faults);
    addClipped(widget, faults);
    addOverlaps(widget, faults);
    addContrast(widget, image, faults);
    addPainted(widget, image, faults);
    addEnglish(widget, faults);
    addNameless(widget, faults);
    return faults;
}

void PictureCheck::addEmpty(const QImage& image, QStringList& faults) const
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height() && colors.size() < 3; y += 2) {
        for (int x = 0; x < image.width() && colors.size() < 3; x += 2) {
            colors.insert(image.pixel(x, y));
        }
    }
    if (colors.size() < 3) {
        faults.append(QStringLiteral("empty"));
    }
}

void PictureCheck::addClipped(QWidget& widget, QStringList& faults) const
{
    const QList<QWidget*> all = widget.findChildren<QWidget*>();
    for (const QWidget* each : all) {
        if (!isWhollySeen(*each, widget)) {
            continue;
        }
        const QString text = textOf(*each);
        if (text.isEmpty()) {
            continue;
        }
        if (const auto* label = qobject_cast<const QLabel*>(each)) {
            const auto* plain = dynamic_cast<const ui::PlainLabel*>(label);
            if (plain && plain->isElided()) {
                continue; // says so by "…", and all of it in the tool tip
            }
            const bool fits =
                label->wordWrap()
                    ? label->heightForWidth(label->width()) <= label->height() + kSlack
                    : label->sizeHint().width() <= label->width() + kSlack &&
                          label->sizeHint().height() <= label->height() + kSlack;
            if (!fits) {
                faults.append(QStringLiteral("clipped: ") + nameOf(*each, text));
            }
        } else if (qobject_cast<const QPushButton*>(each) ||
                   qobject_cast<const QToolButton*>(each)) {
            if (each->sizeHint().width() > each->width() + kSlack) {
                faults.append(QStringLiteral("clipped: ") + nameOf(*each, text));
            }
        }
    }
}

void PictureCheck::addOverlaps(QWidget& widget, QStringList& faults) const
{
    QList<QWidget*> parents = widget.findChildren<QWidget*>();
    parents.append(&widget);
    for (const QWidget* parent : parents) {
        if (!parent->isVisible() || !parent->layout() ||
            qobject_cast<const QStackedWidget*>(parent)) {
            continue;
        }
        QList<const QWidget*> shown;
        for (const QObject* child : parent->children()) {
            const auto* one = qobject_cast<const QWidget*>(child);
            const bool floats =
                qobject_cast<const ui::Toast*>(one) || qobject_cast<const ui::PickPopup*>(one);
            if (one && one->isVisible() && !one->isWindow() && !floats && !one->size().isEmpty()) {
                shown.append(one);
            }
        }
        for (int i = 0; i < shown.size(); ++i) {
            for (int j = i + 1; j < shown.size(); ++j) {
                const QRect both = shown[i]->geometry().intersected(shown[j]->geometry());
                if (both.width() > kSlack && both.height() > kSlack) {
                    faults.append(QStringLiteral("overlap: %1 and %2")
                                      .arg(nameOf(*shown[i], textOf(*shown[i])),
                                           nameOf(*shown[j], textOf(*shown[j]))));
                }
            }
        }
    }
}

void PictureCheck::addContrast(QWidget& widget, const QImage& image, QStringList& faults) const
{
    const double scale = static_cast<double>(image.width()) / widget.width();
    const QList<QLabel*> labels = widget.findChildren<QLabel*>();
    for (const QLabel* label : labels) {
        if (!isWhollySeen(*label, widget) || !label->isEnabled() ||
            label->text().trimmed().isEmpty()) {
            continue;
        }
        const double best = contrastIn(
            image, QRectF(label->mapTo(&widget, QPoint(0, 0)), QSizeF(label->size())), scale);
        if (best < kContrastMin) {
            faults.append(QStringLiteral("contrast %1: ").arg(best, 0, 'f', 1) +
                          nameOf(*label, label->text()));
        }
    }
}

/// What labels and buttons say is checked by their own measures above.
void PictureCheck::addPainted(QWidget& widget, const QImage& image, QStringList& faults) const
{
    const double scale = static_cast<double>(image.width()) / widget.width();
    const QList<QWidget*> all = widget.findChildren<QWidget*>();
    for (QWidget* each : all) {
        const bool isSaid = qobject_cast<QLabel*>(each) || qobject_cast<QLineEdit*>(each) ||
                            qobject_cast<QAbstractButton*>(each);
        if (isSaid || !each->isVisible() || !each->isEnabled() || each->visibleRegion().isEmpty()) {
            continue;
        }
        const QList<PaintedText> texts = paintedTexts(*each);
        const QRectF own(each->rect());
        const bool scrolls = scrollsSideways(*each);
        const bool isTabs = qobject_cast<QTabBar*>(each); // which has buttons to scroll it
        QList<QRectF> places;
        for (const PaintedText& text : texts) {
            const QString name = nameOf(*each, text.text);
            const bool isPart = text.seen.width() < text.place.width() - 2 * kSlack;
            const bool isCut =
                !isTabs &&
                (isPart || (!scrolls && (text.place.left() < own.left() - 2 * kSlack ||
                                         text.place.right() > own.right() + 2 * kSlack)));
            if (isCut && text.seen.intersects(own)) {
                faults.append(QStringLiteral("clipped: ") + name);
            }
            const bool covers = std::any_of(places.cbegin(), places.cend(), [&](const QRectF& at) {
                const QRectF both = at.intersected(text.place);
                return both.width() > kOverlapMin && both.height() > text.place.height() / 2;
            });
            if (covers && text.seen.intersects(own)) {
                faults.append(QStringLiteral("overlap: ") + name);
            }
            places.append(text.place);
            const QRectF there = text.place.translated(each->mapTo(&widget, QPoint(0, 0)));
            const QRect pixels = text.place.toAlignedRect();
            const bool isSeen = !isPart &&
                                each->visibleRegion().intersected(pixels) == QRegion(pixels) &&
                                QRectF(widget.rect()).contains(there) && !isCovered(there, widget);
            if (isSeen && contrastIn(image, there, scale) < kContrastMin) {
                faults.append(QStringLiteral("contrast: ") + name);
            }
            if (m_translations.contains(text.text)) {
                faults.append(QStringLiteral("English: ") + name);
            }
        }
    }
}

void PictureCheck::addEnglish(QWidget& widget, QStringList& faults) const
{
    const QList<QWidget*> all = widget.findChildren<QWidget*>();
    for (const QWidget* each : all) {
        if (!each->isVisible()) {
            continue;
        }
        const QString text = textOf(*each);
        const QString name = each->accessibleName();
        for (const QString& shown : {text, name}) {
            if (!shown.isEmpty() && m_translations.contains(shown)) {
                faults.append(QStringLiteral("English: ") + nameOf(*each, shown));
            }
        }
    }
}

void PictureCheck::addNameless(QWidget& widget, QStringList& faults) const
{
    const QList<QWidget*> all = widget.findChildren<QWidget*>();
    for (QWidget* each : all) {
        const bool isInside = each->focusProxy() || !each->isVisible() ||
                              each->objectName().startsWith(QLatin1String("qt_"));
        if (isInside || !(each->focusPolicy() & Qt::TabFocus)) {
            continue;
        }
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(each);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty()) {
            faults.append(QStringLiteral("no name: ") + nameOf(*each));
        } else if (accessible->role() == QAccessible::Client ||
                   accessible->role() == QAccessible::NoRole) {
            faults.append(QStringLiteral("no role: ") + nameOf(*each));
        }
    }
}

} // namespace caravan::test
