// What fields to type in need of the component library besides the parts of app/styles.ts, in the library's own order.
import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/PasswordInput.layer.css';
