"""A table whose rows lie in the order of their random ids, not in the order in which they were written.

SQLite numbers the rows of an ordinary table as they come; whoever reads the file could tell which entry
was kept first. A table WITHOUT ROWID is stored by its primary key, which is random here.
"""

from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import ProjectState


class CreateUnorderedModel(migrations.CreateModel):
    """CreateModel that leaves no trace of insertion order in a SQLite file."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Create the table, on SQLite without row numbers."""
        if schema_editor.connection.vendor != "sqlite":
            super().database_forwards(app_label, schema_editor, from_state, to_state)
            return
        model: Any = to_state.apps.get_model(app_label, self.name)
        sql, params = schema_editor.table_sql(model)
        schema_editor.execute(f"{sql} WITHOUT ROWID", params or None)
