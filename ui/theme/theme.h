// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/theme/density.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

class QDBusVariant;

namespace caravan::ui {

class CaravanStyle;

/// The appearance of the whole application: style, palette and fonts.
///
/// `system` follows the desktop's preference over its settings portal, also while running; without
/// a portal it goes by the lightness of the platform's own window colour. One object, made by the
/// composition root after the QApplication and kept until the end.
class Theme : public QObject {
    Q_OBJECT

public:
    enum class Mode { system, light, dark };

    explicit Theme(QObject* parent = nullptr);

    Mode mode() const { return m_mode; }
    bool isDark() const;

    void setMode(Mode mode);

    /// Room of lines and controls, also of those that are there.
    void setDensity(Density density);

    /// Chooses the fonts for an interface language.
    void setLanguage(const QString& language);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void portalChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void askPortal();
    void takePortalValue(const QVariant& value);
    void apply();

    CaravanStyle* m_style; // owned by QApplication
    Mode m_mode = Mode::system;
    bool m_platformIsDark;
    std::optional<bool> m_portalIsDark;
};

} // namespace caravan::ui
