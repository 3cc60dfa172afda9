// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/theme/theme.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPixmapCache>
#include <QToolTip>

namespace caravan::ui {

namespace {

const QString kPortalService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kPortalInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kColorScheme = QStringLiteral("color-scheme");
constexpr uint kPrefersDark = 1;
constexpr int kIconCacheKiB = 16 * 1024;

} // namespace

Theme::Theme(QObject* parent)
    : QObject(parent), m_style(new CaravanStyle),
      m_platformIsDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
    QPixmapCache::setCacheLimit(kIconCacheKiB);
    QApplication::setStyle(m_style);
    QApplication::setFont(applicationFont(QStringLiteral("en")));
    apply();
    askPortal();
}

bool Theme::isDark() const
{
    if (m_mode == Mode::system) {
        return m_portalIsDark.value_or(m_platformIsDark);
    }
    return m_mode == Mode::dark;
}

void Theme::setMode(Mode mode)
{
    if (m_mode != mode) {
        m_mode = mode;
        apply();
    }
}

void Theme::setDensity(Density density)
{
    if (ui::density() == density) {
        return;
    }
    ui::setDensity(density);
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets) {
        m_style->polish(widget);
        QEvent change(QEvent::StyleChange);
        QApplication::sendEvent(widget, &change);
        widget->updateGeometry();
    }
}

void Theme::setLanguage(const QString& language)
{
    QApplication::setFont(applicationFont(language));
    QToolTip::setFont(fontFor(TextRole::caption));
}

void Theme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(kPortalService, kPortalPath, kPortalInterface, QStringLiteral("SettingChanged"),
                this, SLOT(portalChanged(QString, QString, QDBusVariant)));

    QDBusMessage read = QDBusMessage::createMethodCall(kPortalService, kPortalPath,
                                                       kPortalInterface, QStringLiteral("Read"));
    read << kAppearance << kColorScheme;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this](QDBusPendingCallWatcher* done) {
                const QDBusPendingReply<QDBusVariant> reply = *done;
                if (reply.isValid()) {
                    takePortalValue(reply.value().variant());
                }
                done->deleteLater();
            });
}

void Theme::portalChanged(const QString& space, const QString& key, const QDBusVariant& value)
{
    if (space == kAppearance && key == kColorScheme) {
        takePortalValue(value.variant());
    }
}

void Theme::takePortalValue(const QVariant& value)
{
    // `Read` wraps its answer in a second variant, `SettingChanged` does not.
    const QVariant plain =
        value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    m_portalIsDark = plain.toUInt() == kPrefersDark;
    apply();
}

void Theme::apply()
{
    m_style->setTokens(isDark() ? darkTokens() : lightTokens());
    QApplication::setPalette(m_style->standardPalette());
    QToolTip::setPalette(m_style->standardPalette());
    Q_EMIT changed();
}

} // namespace caravan::ui
